from django.apps import AppConfig


class SignInConfig(AppConfig):
    name = "tenants.signin"
    label = "signin"
