"""Published reports of one agency as other people's programs list them, in the portal's scope.

Row-level security gives the portal nothing else; what is asked for here is said a second time.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, Q, QuerySet, Subquery

from kernel.paging import Column, Order, Page, cut_page
from register.models import Attachment, Report, ReportEvent, Timer
from register.queries.list_part import Part
from register.rules.attachments import FileKind
from register.rules.life import TimerKind, TimerStatus
from register.rules.states import State
from register.rules.transition import Audience

# What is told of a report; the rest stays in the table.
SHOWN = (
    *("number", "title", "body", "state", "report_class", "visibility", "category_code"),
    *("region_code", "origin_code", "place", "latitude", "longitude", "agency_id"),
    *("submitted_at", "entered_at", "closed_at", "supporters"),
)
_ID = Column("id", int, is_descending=True)
_FILED = Order((Column("submitted_at", datetime, is_descending=True), _ID))
_CHANGED = Order((Column("entered_at", datetime, is_descending=True), _ID))
_HAPPENED = Order((Column("at", datetime), Column("id", int)))
PICTURES = (FileKind.JPG.value, FileKind.PNG.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What a list is narrowed to; None and empty do not narrow.

    since, until: of filing. changed_since, changed_until: of the last change of its state. All
    aware, both ends included.
    """

    agency_id: int
    states: tuple[State, ...] = ()
    categories: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    changed_since: datetime | None = None
    changed_until: datetime | None = None

    @property
    def is_by_change(self) -> bool:
        """Whether it is asked for what has changed."""
        return self.changed_since is not None or self.changed_until is not None


def published_requests(listed: Listed, *, part: Part) -> Page[Report]:
    """Return those of a list, the newest first; by their last change where that is asked for.

    One statement; the rows to skip are passed over in the index alone. Reports that follow another
    one are left out, as in the search.

    :raises CursorDamaged: the token is of another list
    """
    order = _CHANGED if listed.is_by_change else _FILED
    found = Report.objects.filter(_narrowed(listed), agency_id=listed.agency_id, published=True)
    page = part.of(found.exclude(state=State.MERGED), order).values("pk")
    shown = _shown(Report.objects.filter(pk__in=page)).order_by(*order.seek(None).order_by)
    return cut_page(list(shown), order=order, size=part.size, cursor=order.decode(part.token))


def published_by_number(numbers: Collection[str], *, agency_id: int) -> list[Report]:
    """Return the published ones among these, the newest first; one statement.

    Of the agency that holds them, and of the one that they were filed with: who files a report
    follows it wherever it is passed on to.
    """
    theirs = Q(agency_id=agency_id) | Q(suggested_agency_id=agency_id)
    found = Report.objects.filter(theirs, number__in=numbers, published=True)
    return list(_shown(found).order_by("-submitted_at", "-id"))


def public_events(report_ids: Iterable[int]) -> list[ReportEvent]:
    """Return what everybody may read of the history of some reports, oldest first; one statement."""
    events = ReportEvent.objects.filter(report_id__in=list(report_ids), audience=Audience.PUBLIC)
    return list(events.order_by("report_id", "seq"))


def public_updates(
    *,
    agency_id: int,
    since: datetime,
    until: datetime,
    number: str = "",
    part: Part,
) -> Page[ReportEvent]:
    """Return what happened to an agency's published reports while it held them, oldest first.

    since, until: aware, both included. number: of one report alone. One statement.

    :raises CursorDamaged: the token is of another list
    """
    events = ReportEvent.objects.filter(
        to_agency_id=agency_id,
        audience=Audience.PUBLIC,
        at__gte=since,
        at__lte=until,
        report__published=True,
    )
    if number:
        events = events.filter(report__number=number)
    rows = list(part.of(events.select_related("report"), _HAPPENED))
    return cut_page(rows, order=_HAPPENED, size=part.size, cursor=_HAPPENED.decode(part.token))


def _narrowed(listed: Listed) -> Q:
    found = Q()
    for name, value in (
        ("state__in", listed.states),
        ("category_code__in", listed.categories),
        ("submitted_at__gte", listed.since),
        ("submitted_at__lte", listed.until),
        ("entered_at__gte", listed.changed_since),
        ("entered_at__lte", listed.changed_until),
    ):
        if value:
            found &= Q(**{name: value})
    return found


def _shown(found: QuerySet[Report]) -> QuerySet[Report]:
    """Return them with the day of their answer, and with the first picture that all may see."""
    due = Timer.objects.filter(
        report_id=OuterRef("pk"), kind=TimerKind.T7, status=TimerStatus.RUNNING
    )
    files = Attachment.objects.filter(
        report_id=OuterRef("pk"), audience=Audience.PUBLIC, kind__in=PICTURES
    )
    return found.only(*SHOWN).annotate(
        answer_due_at=Subquery(due.values("due_at")[:1]),
        picture_id=Subquery(files.order_by("pk").values("pk")[:1]),
    )
