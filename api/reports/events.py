"""The history of a report as a program reads it: the same events as in the console, in codes."""

from __future__ import annotations

from typing import Any

from api.caller import Caller
from casework.queries.notes import notes_on
from register.queries.case import Opened
from register.queries.case_thread import TOLD
from register.queries.kept_note import Note
from register.queries.named_events import events_of
from register.rules.steps import Step
from register.rules.transition import Audience
from register.words.steps import timeline_label

_TOLD = (*TOLD, "report_class")


def events_told(case: Opened, *, caller: Caller) -> list[dict[str, Any]]:
    """Return what has happened, oldest first: one statement, and one more where notes were kept."""
    events = events_of(case)
    has_notes = any(_is_note(event) for event in events)
    # The desk has no schema, and so no notes.
    keeps = caller.actor.agency_id is not None
    notes: Any = notes_on(case.report.pk) if has_notes and keeps else {}
    return [_told(event, notes.get(event.seq), caller) for event in events]


def _is_note(event: Any) -> bool:
    return bool(event.step == Step.PROGRESS_NOTE and event.audience == Audience.OFFICIALS)


def _told(event: Any, note: Note | None, caller: Caller) -> dict[str, Any]:
    mine = caller.actor.agency_id
    own = event.agency_id == mine
    return {
        "seq": event.seq,
        "step": event.step,
        "title": timeline_label(event.step),
        "at": event.at,
        "role": event.role,
        "actor_name": note.author_name if note else (event.actor_name or "" if own else ""),
        "agency_name": event.by_agency or "",
        "from_state": event.from_state,
        "to_state": event.to_state,
        "to_agency_name": event.to_agency or "",
        "unit_name": event.unit_name or "" if event.to_agency_id == mine else "",
        "audience": event.audience,
        "internal": _is_note(event),
        "text": note.text if note else event.text,
        "told": {name: event.data[name] for name in _TOLD if event.data.get(name)},
    }
