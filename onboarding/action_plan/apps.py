from django.apps import AppConfig


class ActionPlanConfig(AppConfig):
    name = "onboarding.action_plan"
    label = "action_plan"

    def ready(self) -> None:
        from onboarding.action_plan.actions.tell_live import (  # noqa: PLC0415 - apps not ready
            JOB,
            plan_live,
        )
        from register.readers import handles  # noqa: PLC0415 - apps not ready

        handles(JOB, plan_live)
