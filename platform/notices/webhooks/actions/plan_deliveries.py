"""Reading the log: which system is told of which event, each a row that says what is sent.

Whom an event is told: the desks that hold its report or have just lost it by this event, those that
take part, those that watch over it and see it, and the national desk. A supervisory report is told
to no system: who reads of it is decided person by person (LIFECYCLE invariant 8).
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Final

from notices.sending.desks import DeskGone
from notices.webhooks.actions.tell_standing import tell_standing
from notices.webhooks.actions.wake import wake
from notices.webhooks.desks import api_url_of, scope_of
from notices.webhooks.message import UrlOf, body_of
from notices.webhooks.models import Delivery, Endpoint
from notices.webhooks.queries.told_desks import told_desks
from notices.webhooks.rules.events import is_wanted
from notices.webhooks.rules.retries import GIVE_UP_AFTER
from notices.webhooks.signature import new_message_id
from register.models import ReportEvent
from tenants.scope import scope

# Two workers may plan two events of one report the wrong way round. So whoever plans the later one
# plans what came before it as well, which is at most so old.
LOOK_BACK: Final = timedelta(days=7)


def plan_deliveries(*, event_ids: Collection[int], at: datetime) -> int:
    """Plan what systems are told of these events; return how many desks were looked at.

    Runs in the scope SYSTEM and may run twice: an event is one row for each endpoint.
    """
    desks = told_desks()
    if not desks:
        return 0
    events = _with_earlier(event_ids, at=at)
    for agency_id in sorted(desks, key=lambda each: each or 0):
        near = [event for event in events if _is_near(event, agency_id)]
        if near:
            _plan_at(agency_id, near, at=at)
    return len(desks)


def _with_earlier(event_ids: Collection[int], *, at: datetime) -> list[ReportEvent]:
    """Return the events, each with what lately came before it in its report, in their order."""
    given = ReportEvent.objects.filter(pk__in=event_ids, report__supervisory=False)
    newest: dict[int, int] = {}
    for report_id, seq in given.values_list("report_id", "seq"):
        newest[report_id] = max(seq, newest.get(report_id, 0))
    lately = ReportEvent.objects.filter(report_id__in=newest, at__gte=at - LOOK_BACK)
    found = (given | lately).select_related("report").order_by("pk")
    return [event for event in found if event.seq <= newest[event.report_id]]


def _is_near(event: ReportEvent, agency_id: int | None) -> bool:
    """Tell whether a desk may have anything to do with an event."""
    report = event.report
    return agency_id is None or agency_id in (
        *_own(event),
        *report.joint_agency_ids,
        report.ombudsman_id,
        report.supervisor_id,
    )


def _own(event: ReportEvent) -> tuple[int | None, int | None]:
    return (event.to_agency_id, event.from_agency_id)


def _plan_at(agency_id: int | None, events: list[ReportEvent], *, at: datetime) -> None:
    try:
        url_of = api_url_of(agency_id)
    except DeskGone:
        # What it had noted here stays, should it come back from its archive.
        return
    with scope(scope_of(agency_id), savepoint=False):
        # The database says what of the rest this desk may see.
        ids = [event.pk for event in events]
        seen = set(ReportEvent.objects.filter(pk__in=ids).values_list("pk", flat=True))
        told = [each for each in events if each.pk in seen or agency_id in _own(each)]
        for endpoint in Endpoint.objects.order_by("pk"):
            mine = [each for each in told if _wants(endpoint, each)]
            if mine:
                rows = [_delivery(endpoint, each, url_of, at=at) for each in mine]
                Delivery.objects.bulk_create(rows, ignore_conflicts=True)
                tell_standing(endpoint, agency_id=agency_id)
                why = f"event-{max(each.pk for each in mine)}"
                wake(agency_id=agency_id, endpoint_id=endpoint.pk, why=why, at=at)


def _wants(endpoint: Endpoint, event: ReportEvent) -> bool:
    return is_wanted(event.step, wanted=endpoint.events) and event.at >= endpoint.created_at


def _delivery(endpoint: Endpoint, event: ReportEvent, url_of: UrlOf, *, at: datetime) -> Delivery:
    number = event.report.number
    return Delivery(
        endpoint=endpoint,
        message_id=new_message_id(),
        event=event.step,
        event_id=event.pk,
        report_id=event.report_id,
        number=number,
        body=body_of(event, number=number, url_of=url_of),
        planned_at=at,
        next_at=at,
        give_up_at=at + GIVE_UP_AFTER,
    )
