"""A draft of a procedure as it was sent, put into the console's editor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from api.inputs.kinds import as_typed
from api.inputs.read import read_inputs
from api.inputs.refused import invalid, refused_inputs
from api.lists.changes import nullable, refused_input
from api.problems.problem import FieldError, Refused
from api.procedures.draft_shapes import ProcedureSent, ProcedureStepSent
from casework.forms.sop_editor import COUNT, SopChoices, SopEditor, typed_editor
from casework.queries.reply_choices import choices_for_replies
from casework.rules.sop_content import LISTS, MOST_STEPS

STEPS: Final = "steps"
_NUMBERS: Final = {"unit_id": "integer", "amount": "integer"}
_KINDS: Final[dict[str, str]] = {
    **{str(name): _NUMBERS.get(str(name), "string") for name in ProcedureSent().fields},
    **dict.fromkeys(LISTS, "strings"),
    "valid_from": "date",
}
_STEP_KINDS: Final[dict[str, str]] = {
    str(name): _NUMBERS.get(str(name), "string") for name in ProcedureStepSent().fields
}
_NULLABLE, _STEP_NULLABLE = nullable(ProcedureSent), nullable(ProcedureStepSent)


def editor_of(data: Any) -> SopEditor:
    """Return the editor with what was sent, found good.

    :raises Refused: 422, with each input that is wrong
    """
    editor = typed_editor(_typed(data), SopChoices(**choices_for_replies()), fixed=False)
    if not editor.is_valid():
        raise refused_inputs(*_mistakes(editor))
    return editor


def _mistakes(editor: SopEditor) -> Iterator[FieldError]:
    for form in (editor.head, editor.parts):
        yield from invalid(form).problem.errors
    for place, row in enumerate(editor.steps):
        yield from _below(place, invalid(row))


def _typed(data: Any) -> MultiValueDict[str, str]:
    """Return what was sent as a browser would send it, each row of the table under its place."""
    steps = data.get(STEPS, []) if isinstance(data, dict) else []
    named = {k: v for k, v in data.items() if k != STEPS} if isinstance(data, dict) else data
    values = read_inputs(named, _KINDS, may_be_null=_NULLABLE)
    lines = {name: "\n".join(values[name]) for name in LISTS if values.get(name)}
    typed = dict(as_typed({**{k: v for k, v in values.items() if k not in LISTS}, **lines}))
    rows = _rows(steps)
    for place, row in enumerate(rows):
        typed |= {f"langkah-{place}-{name}": text for name, text in as_typed(row)}
    return MultiValueDict({**typed, COUNT: [str(len(rows))]})


def _rows(steps: Any) -> list[dict[str, Any]]:
    if not isinstance(steps, list) or len(steps) > MOST_STEPS:
        raise refused_input(STEPS, _("Jenis nilainya salah."), "WRONG_TYPE")
    return [_row(place, step) for place, step in enumerate(steps)]


def _row(place: int, step: Any) -> dict[str, Any]:
    try:
        return read_inputs(step, _STEP_KINDS, may_be_null=_STEP_NULLABLE)
    except Refused as refused:
        raise refused_inputs(*_below(place, refused)) from refused


def _below(place: int, refused: Refused) -> Iterator[FieldError]:
    """Yield what is wrong with a row, each input named by the place of the row."""
    for each in refused.problem.errors:
        name = f"{STEPS}[{place}].{each.field}" if each.field else f"{STEPS}[{place}]"
        yield replace(each, field=name)
