from django.apps import AppConfig


class TeamsConfig(AppConfig):
    name = "tenants.teams"
    label = "teams"
