from django.apps import AppConfig


class OpenDataConfig(AppConfig):
    name = "exchange.open_data"
    label = "open_data"

    def ready(self) -> None:
        from exchange.open_data.actions.make_open_file import (  # noqa: PLC0415 - apps not ready
            make_open_file,
        )
        from exchange.open_data.actions.note_changes import (  # noqa: PLC0415 - apps not ready
            JOB,
            READER,
            note_changes,
        )
        from register.readers import handles, reads_events  # noqa: PLC0415 - apps not ready

        reads_events(READER, note_changes, together=True)
        handles(JOB, make_open_file, outside=True)
