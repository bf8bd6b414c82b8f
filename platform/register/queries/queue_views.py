"""The views of a queue: which reports wait for whom, most urgent first."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kernel.paging import Column, Order
from register.rules.actors import Actor, Role
from register.rules.states import ACTIVE, WITH_AGENCY, State

# Reports with a deadline come by it; a view that also holds ended ones comes newest first.
BY_DEADLINE = Order((Column("due_at", datetime), Column("id", int)))
NEWEST_FIRST = Order(
    (Column("submitted_at", datetime, is_descending=True), Column("id", int, is_descending=True))
)


@dataclass(frozen=True)
class QueueView:
    """One view: its name in the address, its label, what it holds, and its order.

    states: empty for all. held_by_desk: only what no agency holds. least_level: of escalation.
    """

    code: str
    label: str | Promise = field(compare=False)
    states: frozenset[State] = frozenset()
    overdue: bool = False
    held_by_desk: bool = False
    least_level: int = 0
    order: Order = BY_DEADLINE
    badge: bool = True

    def rows(self, *, at: datetime) -> Q:
        """Return the condition on reports; the index on state and deadline serves it."""
        found = Q()
        if self.states:
            found &= Q(state__in=sorted(self.states), due_at__isnull=False)
        if self.overdue:
            found &= Q(due_at__lt=at)
        if self.held_by_desk:
            found &= Q(agency_id__isnull=True)
        if self.least_level:
            found &= Q(escalation__gte=self.least_level)
        return found

    def counts(self, group: "Group") -> bool:
        """Tell whether the reports of a group are in this view."""
        return (
            (not self.states or group.state in self.states)
            and (group.is_late or not self.overdue)
            and group.level >= self.least_level
        )


class Group(NamedTuple):
    """Open reports of an agency that each of its views treats alike.

    is_joint: led by another agency, this one answers with it.
    """

    state: State
    is_late: bool
    level: int
    is_own: bool
    is_joint: bool = False


WITH_REPORTER = frozenset({State.NEEDS_INFO, State.ANSWERED})
WITH_UNITS = frozenset({State.LIAISON_REVIEW, State.IN_PROGRESS})
REFERRED = frozenset({State.OMBUDSMAN})
# What another agency leads and this one answers with (X4); by an index of such reports alone.
JOINT_VIEW = QueueView("bersama", _("Ditangani bersama"), ACTIVE)
AGENCY_VIEWS = (
    QueueView("baru", _("Perlu disposisi"), frozenset({State.AGENCY_REVIEW})),
    QueueView("unit", _("Di unit kerja"), WITH_UNITS),
    QueueView("lewat", _("Lewat tenggat"), WITH_AGENCY | REFERRED, overdue=True),
    QueueView("pelapor", _("Menunggu pelapor"), WITH_REPORTER),
    QueueView("ombudsman", _("Di Ombudsman"), REFERRED),
    JOINT_VIEW,
    QueueView("semua", _("Semua laporan"), order=NEWEST_FIRST, badge=False),
)
LIAISON_VIEWS = (
    QueueView("saya", _("Antrean saya"), WITH_UNITS),
    *(view for view in AGENCY_VIEWS[2:] if view is not JOINT_VIEW),
)
PROVINCE_VIEW = QueueView("eskalasi", _("Eskalasi daerah"), ACTIVE)
# It holds what was concluded too; its number is of those that still lie with the Ombudsman.
REFERRED_VIEW = QueueView("rujukan", _("Laporan rujukan"), order=NEWEST_FIRST)
NATIONAL_VIEWS = (
    QueueView("verifikasi", _("Perlu verifikasi"), frozenset({State.NATIONAL_REVIEW})),
    QueueView("kembali", _("Dikembalikan"), frozenset({State.RETURNED_NATIONAL})),
    QueueView("pegang", _("Dipegang Admin Nasional"), WITH_AGENCY, held_by_desk=True),
    QueueView("intervensi", _("Intervensi"), ACTIVE, least_level=3),
    QueueView("lewat", _("Lewat tenggat"), ACTIVE, overdue=True),
    QueueView("semua", _("Semua laporan"), order=NEWEST_FIRST, badge=False),
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
