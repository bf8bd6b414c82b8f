from django.apps import AppConfig


class ArchiveConfig(AppConfig):
    name = "exchange.archive"
    label = "archive"

    def ready(self) -> None:
        from exchange.archive.actions.work_departure import (  # noqa: PLC0415 - apps not ready
            work_departure,
        )
        from tenants.bodies.owner_work import also_does  # noqa: PLC0415 - apps not ready

        also_does(work_departure)
