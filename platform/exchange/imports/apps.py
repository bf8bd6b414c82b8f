from django.apps import AppConfig


class ImportsConfig(AppConfig):
    name = "exchange.imports"
    label = "imports"

    def ready(self) -> None:
        from exchange.imports.actions import call_work  # noqa: PLC0415 - apps not ready
        from exchange.imports.actions.check_import import (  # noqa: PLC0415 - apps not ready
            check_import,
            stop_import,
        )
        from exchange.imports.actions.drop_import import drop_import  # noqa: PLC0415 - apps not ready
        from exchange.imports.actions.run_import import run_import  # noqa: PLC0415 - apps not ready
        from register.readers import handles  # noqa: PLC0415 - apps not ready

        handles(call_work.CHECK, check_import, outside=True, laid_aside=stop_import)
        handles(call_work.RUN, run_import, outside=True, laid_aside=stop_import)
        handles(call_work.DROP, drop_import, outside=True)
