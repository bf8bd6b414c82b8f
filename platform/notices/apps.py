from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "notices"

    def ready(self) -> None:
        from casework.actions.hand_examination import (  # noqa: PLC0415 - apps not ready
            JOB as EXAMINATION,
        )
        from casework.actions.tell_periodic import (  # noqa: PLC0415 - apps not ready
            JOB as PERIODIC,
        )
        from casework.actions.tell_sop import JOB as PROCEDURE  # noqa: PLC0415 - apps not ready
        from notices.actions.plan_digest import plan_digest  # noqa: PLC0415 - apps not ready
        from notices.actions.plan_examination import (  # noqa: PLC0415 - apps not ready
            plan_examination,
        )
        from notices.actions.plan_notices import JOB, plan_notices  # noqa: PLC0415 - apps not ready
        from notices.actions.plan_periodic import (  # noqa: PLC0415 - apps not ready
            plan_periodic,
        )
        from notices.actions.plan_sop import plan_sop  # noqa: PLC0415 - apps not ready
        from notices.actions.send_notice import send_notice  # noqa: PLC0415 - apps not ready
        from notices.tasks.digests import KIND  # noqa: PLC0415 - apps not ready
        from register.readers import handles, reads_events  # noqa: PLC0415 - apps not ready

        reads_events("notice", plan_notices)
        handles(JOB, send_notice, outside=True)
        handles(KIND, plan_digest)
        handles(EXAMINATION, plan_examination)
        handles(PERIODIC, plan_periodic)
        handles(PROCEDURE, plan_sop)
