"""An agency's place beside a report that another handles goes to who took over from it by law."""

from datetime import datetime

from django.db import transaction

from register.actions.lock_report import lock_report
from register.actions.record_event import record_event
from register.rules.actors import Actor, Role
from register.rules.steps import Happening
from register.rules.transition import Audience
from tenants.scope import REGISTER, scope


def hand_down(
    *, report_id: int, former: int, successor: int, by: Actor, text: str, at: datetime
) -> None:
    """Put one agency in the place of another as overseer and as one that shares in the handling.

    The scope NATIONAL is open. Who handles the report, its state and its clocks stay.
    """
    with transaction.atomic():
        report, _life = lock_report(report_id=report_id)
        with scope(REGISTER, savepoint=False):
            was = {"supervisor_id": report.supervisor_id, "joint": report.joint_agency_ids}
            if report.supervisor_id == former:
                # Nobody oversees themselves.
                report.supervisor_id = None if report.agency_id == successor else successor
            joint = [successor if each == former else each for each in report.joint_agency_ids]
            # Who leads, or shares already, is not named once more.
            report.joint_agency_ids = [
                each for each in dict.fromkeys(joint) if each != report.agency_id
            ]
            report.version += 1
            report.save(update_fields=["supervisor_id", "joint_agency_ids", "version"])
            record_event(
                report=report,
                step=Happening.SUCCEEDED.value,
                by=by,
                role=Role.NATIONAL,
                at=at,
                audience=Audience.OFFICIALS,
                text=text,
                from_state=report.state,
                from_agency_id=report.agency_id,
                data={"was": was},
            )
