from django.apps import AppConfig


class WebhooksConfig(AppConfig):
    name = "notices.webhooks"
    label = "webhooks"

    def ready(self) -> None:
        from notices.webhooks.actions.call_endpoint import (  # noqa: PLC0415 - apps not ready
            call_endpoint,
        )
        from notices.webhooks.actions.plan_deliveries import (  # noqa: PLC0415 - apps not ready
            plan_deliveries,
        )
        from notices.webhooks.actions.reseal_secrets import (  # noqa: PLC0415 - apps not ready
            reseal_secrets,
        )
        from notices.webhooks.actions.wake import JOB  # noqa: PLC0415 - apps not ready
        from register.readers import handles, reads_events  # noqa: PLC0415 - apps not ready
        from register.resealing import reseals  # noqa: PLC0415 - apps not ready

        reads_events("webhook", plan_deliveries, together=True)
        handles(JOB, call_endpoint, outside=True, apart=True)
        reseals("secrets of webhooks", reseal_secrets)
