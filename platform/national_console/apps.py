from django.apps import AppConfig


class NationalConsoleConfig(AppConfig):
    name = "national_console"
