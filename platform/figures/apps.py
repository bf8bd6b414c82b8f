from django.apps import AppConfig


class FiguresConfig(AppConfig):
    name = "figures"

    def ready(self) -> None:
        from casework.actions.ask_periodic_files import JOB  # noqa: PLC0415 - apps not ready
        from figures.actions.count_reports import count_event  # noqa: PLC0415 - apps not ready
        from figures.actions.make_periodic_files import (  # noqa: PLC0415 - apps not ready
            make_periodic_files,
        )
        from register.readers import handles, reads_events  # noqa: PLC0415 - apps not ready

        reads_events("figures", count_event)
        handles(JOB, make_periodic_files, outside=True)
