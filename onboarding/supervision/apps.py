from django.apps import AppConfig


class SupervisionConfig(AppConfig):
    name = "onboarding.supervision"
    label = "supervision"
