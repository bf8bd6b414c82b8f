from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    name = "casework"

    def ready(self) -> None:
        from casework.actions.end_assignment import end_assignment  # noqa: PLC0415 - apps not ready
        from register.readers import handles  # noqa: PLC0415 - apps not ready

        handles("stay_ended", end_assignment)
