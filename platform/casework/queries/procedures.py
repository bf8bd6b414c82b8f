"""The standard operating procedures (SOP) that an agency keeps, in its scope."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from casework.models import SopDocument, SopVersion
from casework.rules.sop_life import APPROVED, OPEN, SopState
from kernel.paging import Column, Order, Page, cut_page
from register.queries.pages import narrowed
from tenants.teams.models import Unit

PAGE = 50
BY_NUMBER = Order((Column("number", str),))
APPROVED_CODES = frozenset(state.value for state in APPROVED)
OPEN_CODES = frozenset(state.value for state in OPEN)
# What a list shows says nothing of these, which are the largest part of a row.
_HEAVY = ("steps", "legal_basis", "qualifications", "related", "equipment", "warnings", "records")


class NoSuchProcedure(LookupError):
    """The agency has no such procedure, or no such version of it for whoever asks."""


@dataclass(frozen=True, slots=True)
class SopFilter:
    """What narrows the list. unit: a number, `agency` for those of no unit. state: of a version."""

    unit: str = ""
    report_class: str = ""
    category_code: str = ""
    state: str = ""


def published_procedures() -> QuerySet[SopVersion]:
    """Return of each procedure the published version, with `number` of its document."""
    return every_version(drafts=False).filter(state=SopState.PUBLISHED.value)


def every_version(*, drafts: bool) -> QuerySet[SopVersion]:
    """Return all versions that somebody sees, with `number` of their document."""
    rows = _of(SopVersion.objects.select_related("document"), drafts)
    return rows.annotate(number=F("document__number"))


def in_force(rows: QuerySet[SopVersion], on: date) -> QuerySet[SopVersion]:
    """Return of these what is in force on a day: of each procedure one version at most."""
    lasts = Q(valid_until=None) | Q(valid_until__gte=on)
    return rows.filter(lasts, state__in=APPROVED_CODES, valid_from__lte=on)


def procedures_in_force(on: date) -> list[SopVersion]:
    """Return what is in force on a day, the agency's own first, then by number; one statement."""
    rows = in_force(with_unit(), on)
    return list(rows.order_by(F("document__unit_id").asc(nulls_first=True), "document__number"))


def with_unit() -> QuerySet[SopVersion]:
    """Return all versions with their document, and with `unit_name` and `scan_path`.

    unit_name: empty for the whole agency. scan_path: of the paper it came on, empty for none.
    """
    names = Unit.objects.filter(pk=OuterRef("document__unit_id")).values("name")
    rows = SopVersion.objects.select_related("document")
    return rows.annotate(
        unit_name=Coalesce(Subquery(names[:1]), Value("")),
        scan_path=Coalesce(F("scan__path"), Value("")),
    )


def procedure_page(chosen: SopFilter, token: str = "", *, drafts: bool) -> Page[SopDocument]:
    """Return a page of the procedures by number; one statement.

    drafts: whether those that were never approved are listed too.
    :raises CursorDamaged: a token that is not of this list
    """
    cursor = BY_NUMBER.decode(token)
    found = narrowed(_chosen(chosen, drafts=drafts), BY_NUMBER.seek(cursor))
    return cut_page(list(found[: PAGE + 1]), order=BY_NUMBER, size=PAGE, cursor=cursor)


def number_waiting(*, sent_by_others_than: int) -> int:
    """Return how many versions wait for a Pembina who decides on all but what they have sent."""
    waiting = SopVersion.objects.filter(state=SopState.WAITING.value)
    return waiting.filter(~Q(sent_by=sent_by_others_than)).count()


def versions_of(document_ids: list[int], *, drafts: bool) -> list[SopVersion]:
    """Return the versions of these that are not discarded, without what they say, the newest first."""
    rows = _of(SopVersion.objects.all(), drafts).filter(document_id__in=document_ids)
    rows = rows.exclude(state=SopState.DISCARDED.value)
    return list(rows.defer(*_HEAVY).order_by("document_id", "-version"))


def version_of(document_id: int, version: int, *, drafts: bool, hold: bool = False) -> SopVersion:
    """Return one version, with its document and unit. hold: locked until the transaction is over.

    :raises NoSuchProcedure: there is none, or it is none of those that the reader sees
    """
    rows = _of(with_unit(), drafts).filter(document_id=document_id, version=version)
    row = (rows.select_for_update(of=("self",)) if hold else rows).first()
    if row is None:
        raise NoSuchProcedure
    return row


def _of(rows: QuerySet[SopVersion], drafts: bool) -> QuerySet[SopVersion]:
    return rows if drafts else rows.filter(state__in=APPROVED_CODES)


def _chosen(chosen: SopFilter, *, drafts: bool) -> QuerySet[SopDocument]:
    states = Q(state=chosen.state) if chosen.state else ~Q(state=SopState.DISCARDED.value)
    versions = _of(SopVersion.objects.all(), drafts).filter(states, document=OuterRef("pk"))
    rows = SopDocument.objects.filter(Exists(versions))
    if chosen.unit:
        rows = rows.filter(unit_id=None if chosen.unit == "agency" else int(chosen.unit))
    named = {"report_class": chosen.report_class, "category_code": chosen.category_code}
    return rows.filter(**{name: value for name, value in named.items() if value})
