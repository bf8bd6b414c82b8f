from django.apps import AppConfig


class ConnectivityConfig(AppConfig):
    name = "onboarding.connectivity"
    label = "connectivity"

    def ready(self) -> None:
        from onboarding.connectivity.actions import (  # noqa: PLC0415 - apps not ready
            call_for_alarms,
            call_for_count,
        )
        from onboarding.connectivity.actions.count_turn import (  # noqa: PLC0415 - apps not ready
            count_body,
            count_turn,
        )
        from onboarding.connectivity.actions.raise_alarms import (  # noqa: PLC0415 - apps not ready
            raise_alarms,
        )
        from register.readers import handles  # noqa: PLC0415 - apps not ready

        handles(call_for_count.JOB, count_turn)
        handles(call_for_count.BODY_JOB, count_body)
        handles(call_for_alarms.JOB, raise_alarms)
