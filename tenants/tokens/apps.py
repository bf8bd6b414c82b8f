from django.apps import AppConfig


class TokensConfig(AppConfig):
    name = "tenants.tokens"
    label = "tokens"
