from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "search"

    def ready(self) -> None:
        from register.readers import handles, reads_events  # noqa: PLC0415 - apps not ready
        from search.actions.index_events import index_events  # noqa: PLC0415 - apps not ready
        from search.actions.push import JOB, push  # noqa: PLC0415 - apps not ready

        reads_events("search", index_events, together=True)
        handles(JOB, push, outside=True)
