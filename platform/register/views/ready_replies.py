"""Texts that a desk has ready: which fit a step, and the steps that come with one."""

from dataclasses import dataclass
from typing import Any

from register.queries.case import Case
from register.queries.offered_groups import slug_of
from register.queries.ready_reply import ReadyReply
from register.rules.transition import Transition
from register.views.visit import Visit

# The field by which one is chosen, and the button that takes it over without scripts.
FIELD, BUTTON = "balasan", "pakai"


@dataclass(frozen=True, slots=True)
class Macro:
    """One click that opens a step with its text and ticks."""

    label: str
    url: str


def replies_of(visit: Visit, case: Case) -> list[ReadyReply]:
    """Return the texts that this desk has ready for this report."""
    found = visit.console.replies_for
    return found(case) if found else []


def fitting(replies: list[ReadyReply], row: Transition) -> list[ReadyReply]:
    """Return the texts that may be put into the form of a row: plain ones and its own macros."""
    if "text" not in {name.rstrip("?") for name in row.inputs}:
        return []
    return [reply for reply in replies if reply.step in (None, row.step)]


def macros_of(visit: Visit, case: Case, replies: list[ReadyReply]) -> list[Macro]:
    """Return the macros whose step the table offers this person now."""
    rows = {row.step: row for row in case.offered}
    number = case.report.number
    return [
        Macro(
            reply.title,
            f"{visit.url('report-step', number, slug_of(rows[reply.step]))}?{FIELD}={reply.code}",
        )
        for reply in replies
        if reply.step in rows
    ]


def filled_in(replies: list[ReadyReply], code: str) -> dict[str, Any]:
    """Return what a chosen text puts into an empty form; nothing where there is no such text."""
    reply = next((reply for reply in replies if reply.code == code), None)
    if reply is None:
        return {}
    return {"text": reply.text, **dict.fromkeys(reply.ticks, True)}


def added_to(typed: Any, replies: list[ReadyReply]) -> Any:
    """Return a copy of what was typed, with the chosen text put below it."""
    data = typed.copy()
    values = filled_in(replies, data.get(FIELD, ""))
    text = values.pop("text", "")
    data["text"] = "\n\n".join(part for part in (data.get("text", "").strip(), text) if part)
    for tick in values:
        data[tick] = "on"
    return data
