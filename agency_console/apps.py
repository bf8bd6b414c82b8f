from django.apps import AppConfig


class AgencyConsoleConfig(AppConfig):
    name = "agency_console"
