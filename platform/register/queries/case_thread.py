"""The history of a report as an officer reads it: every event, with the notes kept inside."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from django.db.models import OuterRef, QuerySet, Subquery, Value
from django.utils.translation import gettext as _

from look.description import DescriptionRow
from look.files import FileLink
from register.models import ReportEvent
from register.queries.case import Case
from register.queries.case_files import Files
from register.queries.typed_rows import typed_rows
from register.rules.actors import Role
from register.rules.life import TimerKind
from register.rules.states import State
from register.rules.steps import Happening, Step
from register.rules.transition import Audience
from register.words.audiences import AUDIENCE_LABELS
from register.words.labels import STATE_LABELS
from register.words.steps import LEVEL_LABELS, ROLE_LABELS, STEP_LABELS, timeline_label
from register.words.timers import TIMER_LABELS
from tenants.models import Agency, TenantMember
from tenants.teams.models import Unit

# Reasons an officer gave with a step, kept with its event beside the text.
TOLD = ("reason_code", "report_class", "visibility", "new_date", "rating", "agency_unknown")


class Note(Protocol):
    """What an agency wrote for itself; the event of the log only says that it did."""

    text: str
    author_name: str


NotesOn = Callable[[int], Mapping[int, Note]]


@dataclass(frozen=True, slots=True)
class ThreadEntry:
    """One station: what happened, by whom, who reads it, and what was written."""

    seq: int
    step: str
    title: str
    detail: str
    who: str
    at: datetime
    audience: str
    body: str
    is_internal: bool
    state: str
    rows: tuple[DescriptionRow, ...]
    files: tuple[FileLink, ...]


def thread_of(
    case: Case, *, files: Mapping[int | None, Files], notes_on: NotesOn | None = None
) -> list[ThreadEntry]:
    """Return what has happened, oldest first: one statement, and one more where notes were kept.

    notes_on: gives the reader's own agency's notes on a report by the seq of their event.
    """
    events = list(_with_names(case))
    hidden = any(_is_note(event) for event in events)
    notes = notes_on(case.report.pk) if hidden and notes_on else {}
    return [
        _entry(case, event, before, notes.get(event.seq), files.get(event.seq, ()))
        for before, event in zip([None, *events], events, strict=False)
    ]


def changed_since(case: Case, version: int) -> list[ThreadEntry]:
    """Return what happened after the version of the report that somebody saw."""
    return [entry for entry in thread_of(case, files={}) if entry.seq > version]


def _with_names(case: Case) -> QuerySet[Any]:
    """The events with the names behind their numbers, those of people and units within reach."""
    short = Agency.objects.values("short_name")
    names: dict[str, Any] = {
        "by_agency": Subquery(short.filter(pk=OuterRef("agency_id"))),
        "to_agency": Subquery(short.filter(pk=OuterRef("to_agency_id"))),
        "actor_name": Value(""),
        "unit_name": Value(""),
    }
    if case.actor.agency_id is not None:
        members = TenantMember.objects.filter(user_id=OuterRef("actor_id"))
        names["actor_name"] = Subquery(members.values("full_name")[:1])
        units = Unit.objects.filter(pk=OuterRef("unit_id"))
        names["unit_name"] = Subquery(units.values("name"))
    return ReportEvent.objects.filter(report=case.report).annotate(**names).order_by("seq")


def _is_note(event: Any) -> bool:
    return bool(event.step == Step.PROGRESS_NOTE and event.audience == Audience.OFFICIALS)


def _entry(case: Case, event: Any, before: Any, note: Note | None, files: Files) -> ThreadEntry:
    is_note = _is_note(event)
    moved = event.from_state and event.from_state != event.to_state
    return ThreadEntry(
        seq=event.seq,
        step=event.step,
        title=_("Catatan internal") if is_note else timeline_label(event.step),
        detail=_detail(case, event, before),
        who=_who(case, event, note),
        at=event.at,
        audience=str(AUDIENCE_LABELS[Audience(event.audience)]),
        body=note.text if note else event.text,
        is_internal=is_note,
        state=str(STATE_LABELS[State(event.to_state)]) if moved else "",
        rows=tuple(typed_rows({k: v for k, v in event.data.items() if k in TOLD}, agencies={})),
        files=files,
    )


def _detail(case: Case, event: Any, before: Any) -> str:
    """Say what a title leaves open: where to, which deadline, which proposal."""
    data = event.data
    if event.step in (Happening.PROPOSED, Happening.REFUSED):
        return str(STEP_LABELS[Step(data["proposed"])])
    if event.step == Happening.ESCALATED:
        return _("ke {level}").format(level=LEVEL_LABELS[data["level"]])
    if event.step in (Happening.BREACHED, Happening.REMINDED):
        return str(TIMER_LABELS[TimerKind(data["timer"])])
    if event.to_agency_id != event.from_agency_id and event.to_agency:
        return _("ke {name}").format(name=event.to_agency)
    has_moved = before is None or event.unit_id != before.unit_id
    if has_moved and event.to_agency_id == case.actor.agency_id and event.unit_name:
        return _("ke {name}").format(name=event.unit_name)
    return ""


def _who(case: Case, event: Any, note: Note | None) -> str:
    """Name the role, and the person where they are of the reader's own agency or desk."""
    own = event.agency_id == case.actor.agency_id
    person = note.author_name if note else (event.actor_name or "" if own else "")
    if own and event.actor_id is not None and event.actor_id == case.actor.user_id:
        person = _("Anda")
    agency = "" if own else event.by_agency or ""
    parts = (person, str(ROLE_LABELS[Role(event.role)]), agency)
    return " · ".join(part for part in parts if part)
