"""The views of a queue: which reports wait for whom, most urgent first."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kernel.paging import Column, Order
from register.models import Report
from register.queries.doors import visible_reports
from register.rules.actors import Actor, Role
from register.rules.states import ACTIVE, WITH_AGENCY, State

# Reports with a deadline come by it; a view that also holds ended ones comes newest first.
BY_DEADLINE = Order((Column("due_at", datetime), Column("id", int)))
NEWEST_FIRST = Order(
    (Column("submitted_at", datetime, is_descending=True), Column("id", int, is_descending=True))
)


@dataclass(frozen=True)
class QueueView:
    """One view: its name in the address, its label, its filter and its order."""

    code: str
    label: str | Promise
    rows: Q
    order: Order = BY_DEADLINE
    overdue: bool = False
    badge: bool = True


def _in(*states: State) -> Q:
    return Q(state__in=[state.value for state in states], due_at__isnull=False)


AGENCY_VIEWS = (
    QueueView("baru", _("Perlu disposisi"), _in(State.AGENCY_REVIEW)),
    QueueView("unit", _("Di unit kerja"), _in(State.LIAISON_REVIEW, State.IN_PROGRESS)),
    QueueView("lewat", _("Lewat tenggat"), _in(*WITH_AGENCY, State.OMBUDSMAN), overdue=True),
    QueueView("pelapor", _("Menunggu pelapor"), _in(State.NEEDS_INFO, State.ANSWERED)),
    QueueView("ombudsman", _("Di Ombudsman"), _in(State.OMBUDSMAN)),
    QueueView("semua", _("Semua laporan"), Q(), order=NEWEST_FIRST, badge=False),
)
LIAISON_VIEWS = (
    QueueView("saya", _("Antrean saya"), _in(State.LIAISON_REVIEW, State.IN_PROGRESS)),
    *AGENCY_VIEWS[2:],
)
PROVINCE_VIEW = QueueView("eskalasi", _("Eskalasi daerah"), _in(*ACTIVE))
REFERRED_VIEW = QueueView("rujukan", _("Laporan rujukan"), Q(), order=NEWEST_FIRST, badge=False)
NATIONAL_VIEWS = (
    QueueView("verifikasi", _("Perlu verifikasi"), _in(State.NATIONAL_REVIEW)),
    QueueView("kembali", _("Dikembalikan"), _in(State.RETURNED_NATIONAL)),
    QueueView(
        "pegang",
        _("Dipegang Admin Nasional"),
        _in(*WITH_AGENCY) & Q(agency_id__isnull=True),
    ),
    QueueView("intervensi", _("Intervensi"), _in(*ACTIVE) & Q(escalation__gte=3)),
    QueueView("lewat", _("Lewat tenggat"), _in(*ACTIVE), overdue=True),
    QueueView("semua", _("Semua laporan"), Q(), order=NEWEST_FIRST, badge=False),
)


def views_for(actor: Actor) -> tuple[QueueView, ...]:
    """Return the views that make sense for a person, in the order of the side menu."""
    if actor.agency_id is None:
        return NATIONAL_VIEWS
    if actor.has(Role.OMBUDSMAN):
        return (REFERRED_VIEW,)
    views: tuple[QueueView, ...] = ()
    if actor.has(Role.ADMIN, Role.LEADER, Role.EXAMINER):
        views = AGENCY_VIEWS
    elif actor.has(Role.LIAISON):
        views = LIAISON_VIEWS
    return (*views, PROVINCE_VIEW) if actor.has(Role.PROVINCE) else views


def queue(view: QueueView, *, actor: Actor, at: datetime) -> QuerySet[Report]:
    """Return the reports of a view that this person may see, in the scope that is open."""
    rows = visible_reports(actor).filter(_filter(view, actor=actor, at=at))
    # Beside row-level security, so that the index on the agency is used.
    if actor.agency_id is not None and view not in (PROVINCE_VIEW, REFERRED_VIEW):
        rows = rows.filter(Q(agency_id=actor.agency_id) | _joint(actor))
    return rows


def badges(views: tuple[QueueView, ...], *, actor: Actor, at: datetime) -> dict[str, int]:
    """Count the reports of all views that show a number, in one statement."""
    counts = {
        view.code: Count("pk", filter=_filter(view, actor=actor, at=at))
        for view in views
        if view.badge
    }
    if not counts:
        return {}
    open_states = [state.value for state in ACTIVE]
    return visible_reports(actor).filter(state__in=open_states).aggregate(**counts)


def _filter(view: QueueView, *, actor: Actor, at: datetime) -> Q:
    rows = view.rows
    if view.overdue:
        rows &= Q(due_at__lt=at)
    if view is PROVINCE_VIEW:
        rows &= Q(supervisor_id=actor.agency_id)
    elif actor.agency_id is not None and actor.has(Role.PROVINCE):
        rows &= Q(agency_id=actor.agency_id)
    return rows


def _joint(actor: Actor) -> Q:
    return Q(joint_agency_ids__contains=[actor.agency_id])
