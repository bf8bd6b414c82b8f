"""The reports of a view, and how many there are in each."""

from datetime import datetime
from functools import reduce
from hashlib import sha256
from operator import or_
from typing import Any, NamedTuple

from django.db.models import BooleanField, Count, ExpressionWrapper, Max, Q, QuerySet, Value
from django.db.models.expressions import Combinable

from register.models import Report
from register.queries.blank_actor import Kind, blank_actor, kind_of, numbers_of
from register.queries.desk_counts import Many, count_at_desk
from register.queries.doors import visible_reports
from register.queries.queue_views import (
    JOINT_VIEW,
    PROVINCE_VIEW,
    REFERRED,
    REFERRED_VIEW,
    Group,
    QueueView,
    views_for,
)
from register.rules.actors import Actor, Role
from register.rules.states import ACTIVE, State
from tenants.ready_statement import ReadyStatement

_TOKEN_LENGTH = 16
_RUNNING = Q(state__in=sorted(ACTIVE), due_at__isnull=False)


def queue(view: QueueView, *, actor: Actor, at: datetime) -> QuerySet[Report]:
    """Return the reports of a view that this person may see, in the scope that is open."""
    rows = visible_reports(actor).filter(_filter(view, actor=actor, at=at))
    return rows.filter(reduce(or_, _parts(view, actor)))


def queue_parts(view: QueueView, *, actor: Actor, at: datetime) -> tuple[QuerySet[Report], ...]:
    """Return the same as parts that share no report, so that an index has each of them in order."""
    rows = visible_reports(actor).filter(_filter(view, actor=actor, at=at))
    return tuple(rows.filter(part) for part in _parts(view, actor))


def _parts(view: QueueView, actor: Actor) -> tuple[Q, ...]:
    if actor.agency_id is None or view in (PROVINCE_VIEW, REFERRED_VIEW, JOINT_VIEW):
        return (Q(),)
    # Beside row-level security, so that the index on the agency is used. What another agency leads
    # and this one only joins has its own view, and is among all its reports: an "or" in each view
    # would cost that index.
    own = Q(agency_id=actor.agency_id)
    return (own,) if view.states else (own, _joint(actor) & ~own)


class Counted(NamedTuple):
    """How many reports are in each view that shows a number; see desk_counts for the desk's.

    token: another one as soon as anything in them has moved; empty where nothing is counted.
    """

    counts: dict[str, Many]
    token: str


def badges(views: tuple[QueueView, ...], *, actor: Actor, at: datetime) -> dict[str, Many]:
    """Count the reports of all views that show a number, in one statement."""
    return count_views(views, actor=actor, at=at).counts


def count_views(views: tuple[QueueView, ...], *, actor: Actor, at: datetime) -> Counted:
    """Count them, and tell by a token whether anything has changed since; in one statement."""
    numbered = [view for view in views if view.badge]
    if not numbered:
        return Counted({}, "")
    if actor.agency_id is None:
        at_desk, mark = count_at_desk(actor=actor, at=at)
        return Counted(at_desk, _token(mark))
    counts = dict.fromkeys((view.code for view in numbered), 0)
    rows = sorted(_GROUPS.read(kind_of(actor), at=at, **numbers_of(actor)))
    for state, is_late, level, is_own, is_joint, many, _latest in rows:
        group = Group(State(state), is_late, level, is_own, is_joint)
        for view in numbered:
            counts[view.code] += many if _counts(view, group, actor) else 0
    return Counted({**counts}, _token(repr(rows)))


def _groups(kind: Kind, *, at: Any, **numbers: Any) -> QuerySet[Report, Any]:
    actor = blank_actor(kind, numbers)
    found, own = visible_reports(actor), Q(agency_id=actor.agency_id)
    if actor.has(Role.OMBUDSMAN):
        return _grouped(found.filter(Q(state__in=sorted(REFERRED))), own, at=at)
    seen = found if actor.has(Role.PROVINCE) else found.filter(own)
    groups = _grouped(seen.filter(_RUNNING), own, at=at)
    if JOINT_VIEW not in views_for(actor):
        return groups
    joint = found.filter(_RUNNING & _joint(actor))
    return groups.union(_grouped(joint, own, at=at, is_joint=True), all=True)


def _grouped(
    found: QuerySet[Report], own: Q, *, at: Any, is_joint: bool = False
) -> QuerySet[Report, Any]:
    flags = {"is_late": _flag(Q(due_at__lt=at)), "is_own": _flag(own)}
    named = found.annotate(**flags, is_joint=Value(is_joint)).order_by()
    columns = ("state", "is_late", "escalation", "is_own", "is_joint")
    return named.values_list(*columns).annotate(many=Count("pk"), latest=Max("entered_at"))


_GROUPS = ReadyStatement(_groups)


def _token(mark: str) -> str:
    return sha256(mark.encode()).hexdigest()[:_TOKEN_LENGTH]


def _flag(condition: Q) -> Combinable:
    return ExpressionWrapper(condition, output_field=BooleanField())


def _counts(view: QueueView, group: Group, actor: Actor) -> bool:
    if group.is_joint or view is JOINT_VIEW:
        return group.is_joint and view is JOINT_VIEW
    if view is PROVINCE_VIEW:
        return view.counts(group) and not group.is_own
    return view.counts(group) and (group.is_own or not actor.has(Role.PROVINCE))


def _filter(view: QueueView, *, actor: Actor, at: datetime) -> Q:
    rows = view.rows(at=at)
    if view is PROVINCE_VIEW:
        return rows & Q(supervisor_id=actor.agency_id)
    if view is JOINT_VIEW:
        return rows & _joint(actor)
    if actor.agency_id is not None and actor.has(Role.PROVINCE):
        return rows & Q(agency_id=actor.agency_id)
    return rows


def _joint(actor: Actor) -> Q:
    # The second half says nothing new but to the planner, which may not push the first one past
    # row-level security: it opens the index that holds joint reports only.
    return Q(joint_agency_ids__contains=[actor.agency_id]) & ~Q(joint_agency_ids=[])
