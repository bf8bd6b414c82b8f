"""Who did what in an agency's administration, and who read an identity: one list, the latest first.

The reading of an identity is told with number and reason only where its report lies open to whoever
asks: a supervisory one to the Inspektorat alone, one that has gone to another agency to nobody here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import CharField, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Coalesce, Concat, JSONObject, LPad
from django.utils.translation import gettext as _

from casework.words.audit import READ, label_of, subject_of, told
from kernel.paging import Column, Order, Page, cut_page
from register.models import IdentityAccess
from register.queries.doors import visible_reports
from register.queries.pages import narrowed
from register.rules.actors import Actor
from tenants.models import TenantMember
from tenants.teams.models import AuditEntry

PAGE_SIZE = 50
LATEST_FIRST = Order(
    (Column("at", datetime, is_descending=True), Column("ref", str, is_descending=True))
)
_COLUMNS = ("at", "ref", "who", "what", "about", "facts")
_DIGITS = 20
_TEXT = CharField()


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """What narrows the list. kind: of an entry, or READ. The days are both included."""

    person_id: int | None = None
    kind: str = ""
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One act. ref: its place among those of one moment. told: what it was, in words."""

    at: datetime
    ref: str
    who: str
    label: str
    about: str
    told: str


def read_audit(chosen: AuditFilter, token: str = "", *, actor: Actor, zone: str) -> Page[AuditRow]:
    """Return a page of the log of the agency whose scope is open; one statement.

    zone: in which days begin and end.
    :raises CursorDamaged: the token is not one of this list
    """
    cursor = LATEST_FIRST.decode(token)
    seek = LATEST_FIRST.seek(cursor)
    # Each part is cut by itself, on its own index.
    first, *others = (
        narrowed(_chosen(rows, chosen, zone), seek).values(*_COLUMNS)[: PAGE_SIZE + 1]
        for rows in _parts(chosen.kind, actor)
    )
    if others:
        first = first.union(*others, all=True).order_by(*seek.order_by)[: PAGE_SIZE + 1]
    rows = [_row(values) for values in first]
    return cut_page(rows, order=LATEST_FIRST, size=PAGE_SIZE, cursor=cursor)


def people_in_log() -> tuple[tuple[str, str], ...]:
    """Return everybody who works or has worked here, by name; one statement."""
    rows = TenantMember.objects.order_by("full_name", "user_id").values_list("user_id", "full_name")
    return tuple((str(user_id), name) for user_id, name in dict(rows).items())


def _parts(kind: str, actor: Actor) -> tuple[QuerySet[Any], ...]:
    """Return where entries of a kind are, of every one if it is empty."""
    if kind == READ:
        return (_readings(actor),)
    if kind:
        return (_entries().filter(kind=kind),)
    return (_entries(), _readings(actor))


def _entries() -> QuerySet[Any]:
    return AuditEntry.objects.annotate(
        ref=_ref("A"), who=F("actor_name"), what=F("kind"), about=F("subject"), facts=F("details")
    )


def _readings(actor: Actor) -> QuerySet[Any]:
    names = TenantMember.objects.filter(user_id=OuterRef("actor_id")).values("full_name")
    seen = visible_reports(actor).filter(pk=OuterRef("report_id")).order_by()
    return IdentityAccess.objects.filter(agency_id=actor.agency_id).annotate(
        ref=_ref("I"),
        who=Coalesce(Subquery(names[:1]), Value(""), output_field=_TEXT),
        what=Value(READ, output_field=_TEXT),
        about=Coalesce(Subquery(seen.values("number")[:1]), Value(""), output_field=_TEXT),
        facts=JSONObject(reason=F("reason")),
    )


def _ref(letter: str) -> Concat:
    number = LPad(Cast("pk", _TEXT), _DIGITS, Value("0"))
    return Concat(Value(letter), number, output_field=_TEXT)


def _chosen(rows: QuerySet[Any], chosen: AuditFilter, zone: str) -> QuerySet[Any]:
    if chosen.person_id is not None:
        rows = rows.filter(actor_id=chosen.person_id)
    if chosen.first is not None:
        rows = rows.filter(at__gte=_midnight(chosen.first, zone))
    if chosen.last is not None:
        rows = rows.filter(at__lt=_midnight(chosen.last + timedelta(days=1), zone))
    return rows


def _midnight(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(0), tzinfo=ZoneInfo(zone))


def _row(values: Mapping[str, Any]) -> AuditRow:
    kind, about = values["what"], values["about"]
    is_hidden = kind == READ and not about
    return AuditRow(
        at=values["at"],
        ref=values["ref"],
        who=values["who"] or _("(tidak dikenal)"),
        label=label_of(kind),
        about=_("laporan yang tidak terbuka bagi Anda") if is_hidden else subject_of(kind, about),
        told="" if is_hidden else told(kind, values["facts"]),
    )
