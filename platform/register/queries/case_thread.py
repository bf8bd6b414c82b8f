"""The history of a report as an officer reads it: every event, with the notes kept inside."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from look.description import DescriptionRow
from look.files import FileLink
from register.queries.case import Case
from register.queries.case_files import Files
from register.queries.kept_note import Note, NotesOn
from register.queries.named_events import events_of
from register.queries.typed_rows import typed_rows
from register.rules.actors import Role
from register.rules.life import TimerKind
from register.rules.states import State
from register.rules.steps import Happening, Step
from register.rules.transition import Audience
from register.words.audiences import AGENCY_OF_WRITER, AUDIENCE_LABELS, OWN_AGENCY
from register.words.labels import STATE_LABELS
from register.words.steps import ROLE_LABELS, STEP_LABELS, level_label, timeline_label
from register.words.timers import TIMER_LABELS

# What an officer chose with a step, kept with its event beside the text.
TOLD = ("reason_code", "visibility", "new_date", "rating", "agency_unknown")


@dataclass(frozen=True, slots=True)
class ThreadEntry:
    """One station: what happened, by whom, and what was written.

    audience: who reads it, where that is not everybody. explains: the deadline, with the moment it
    was due, whose passing a note gives the reason for.
    """

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
    explains: tuple[str, datetime] | None = None


def thread_of(
    case: Case, *, files: Mapping[int | None, Files], notes_on: NotesOn | None = None
) -> list[ThreadEntry]:
    """Return what has happened, oldest first: one statement, and one more where notes were kept.

    notes_on: gives the reader's own agency's notes on a report by the seq of their event.
    """
    events = events_of(case)
    hidden = any(_is_note(event) for event in events)
    notes = notes_on(case.report.pk) if hidden and notes_on else {}
    return [
        _entry(case, event, before, notes.get(event.seq), files.get(event.seq, ()))
        for before, event in zip([None, *events], events, strict=False)
    ]


def changed_since(case: Case, version: int) -> list[ThreadEntry]:
    """Return what happened after the version of the report that somebody saw."""
    return [entry for entry in thread_of(case, files={}) if entry.seq > version]


def _is_note(event: Any) -> bool:
    return bool(event.step == Step.PROGRESS_NOTE and event.audience == Audience.OFFICIALS)


def _entry(case: Case, event: Any, before: Any, note: Note | None, files: Files) -> ThreadEntry:
    is_note = _is_note(event)
    moved = event.from_state and event.from_state != event.to_state
    # The class is news only where a step does nothing else.
    told = TOLD if moved else (*TOLD, "report_class")
    return ThreadEntry(
        seq=event.seq,
        step=event.step,
        title=_note_title(note) if is_note else timeline_label(event.step),
        detail=_detail(case, event, before),
        who=_who(case, event, note),
        at=event.at,
        audience="" if event.audience == Audience.PUBLIC else _readers(event, note),
        body=note.text if note else event.text,
        is_internal=is_note,
        state=str(STATE_LABELS[State(event.to_state)]) if moved else "",
        rows=(*_named(event), *typed_rows({k: v for k, v in event.data.items() if k in told})),
        files=files,
        explains=note.late if note else None,
    )


def _readers(event: Any, note: Note | None) -> str:
    if _is_note(event):
        return str(OWN_AGENCY if note else AGENCY_OF_WRITER)
    return str(AUDIENCE_LABELS[Audience(event.audience)])


def _note_title(note: Note | None) -> str:
    return _("Alasan keterlambatan") if note and note.late else _("Catatan internal")


def _detail(case: Case, event: Any, before: Any) -> str:
    """Say what a title leaves open: where to, which deadline, which proposal."""
    data = event.data
    if event.step in (Happening.PROPOSED, Happening.REFUSED):
        return str(STEP_LABELS[Step(data["proposed"])])
    if event.step == Happening.ESCALATED:
        reached = level_label(data["level"], agency_id=event.to_agency_id)
        return _("ke {level}").format(level=reached)
    if event.step in (Happening.BREACHED, Happening.REMINDED):
        return str(TIMER_LABELS[TimerKind(data["timer"])])
    if event.to_agency_id != event.from_agency_id and event.to_agency:
        return _("ke {name}").format(name=event.to_agency)
    has_moved = before is None or event.unit_id != before.unit_id
    if has_moved and event.to_agency_id == case.actor.agency_id and event.unit_name:
        return _("ke {name}").format(name=event.unit_name)
    return ""


def _named(event: Any) -> tuple[DescriptionRow, ...]:
    """The agency that was chosen, where the report did not go to it."""
    if not event.named_agency or event.named_id == event.to_agency_id:
        return ()
    is_proposal = event.step in (Happening.PROPOSED, Step.RETURN_TO_NATIONAL)
    label = _("Instansi yang diusulkan") if is_proposal else _("Instansi yang berwenang")
    return (DescriptionRow(label, event.named_agency),)


def _who(case: Case, event: Any, note: Note | None) -> str:
    """Name the role, and the person where they are of the reader's own agency or desk."""
    own = event.agency_id == case.actor.agency_id
    person = note.author_name if note else (event.actor_name or "" if own else "")
    if own and event.actor_id is not None and event.actor_id == case.actor.user_id:
        person = _("Anda")
    agency = "" if own else event.by_agency or ""
    parts = (person, str(ROLE_LABELS[Role(event.role)]), agency)
    return " · ".join(part for part in parts if part)
