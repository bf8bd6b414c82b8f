from django.apps import AppConfig


class BodiesConfig(AppConfig):
    name = "tenants.bodies"
    label = "bodies"
