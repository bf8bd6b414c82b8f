from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "search"

    def ready(self) -> None:
        from register.readers import reads_events  # noqa: PLC0415 - apps not ready
        from search.actions.index_events import index_events  # noqa: PLC0415 - apps not ready

        reads_events("search", index_events, together=True)
