from django.apps import AppConfig


class FiguresConfig(AppConfig):
    name = "figures"

    def ready(self) -> None:
        from figures.actions.count_reports import count_event  # noqa: PLC0415 - apps not ready
        from register.readers import reads_events  # noqa: PLC0415 - apps not ready

        reads_events("figures", count_event)
