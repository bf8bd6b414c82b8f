from django.apps import AppConfig


class ExportsConfig(AppConfig):
    name = "exchange.exports"
    label = "exports"

    def ready(self) -> None:
        from exchange.exports.actions.ask_export import JOB  # noqa: PLC0415 - apps not ready
        from exchange.exports.actions.drop_export import (  # noqa: PLC0415 - apps not ready
            DROP,
            drop_export,
        )
        from exchange.exports.actions.end_export import stop_export  # noqa: PLC0415 - apps not ready
        from exchange.exports.actions.run_export import run_export  # noqa: PLC0415 - apps not ready
        from register.readers import handles  # noqa: PLC0415 - apps not ready

        handles(JOB, run_export, outside=True, laid_aside=stop_export)
        handles(DROP, drop_export, outside=True)
