"""What a program is told of a step."""

from __future__ import annotations

from typing import Any

from django import forms

from api.steps.fields import LONG, form_of, kind_of_input, outline_of
from look.forms.base import Form
from register.actions.take_step import StepTaken
from register.queries.approval_hint import approval_hint
from register.queries.case import Case
from register.rules.interpret import target_of
from register.rules.transition import Transition
from register.words.steps import STEP_LABELS


def outline_told(case: Case, row: Transition) -> dict[str, Any]:
    """Return an offered step without its long lists, by the names of `StepRead`."""
    return _told(case, row, outline_of(case, row), without=LONG)


def step_told(case: Case, row: Transition) -> dict[str, Any]:
    """Return an offered step with all that may be chosen."""
    return _told(case, row, form_of(case, row), without=frozenset())


def taken_told(taken: StepTaken, row: Transition) -> dict[str, Any]:
    """Return what came of a step, by the names of `StepTakenRead`."""
    report = taken.report
    return {
        "number": report.number,
        "version": report.version,
        "state": report.state,
        "step": row.step.value,
        "seq": taken.event.seq,
        "waits": taken.proposal is not None,
    }


def _told(case: Case, row: Transition, form: Form, *, without: frozenset[str]) -> dict[str, Any]:
    return {
        "step": row.step.value,
        "label": str(STEP_LABELS[row.step]),
        "leads_to": target_of(row, case.life).value,
        "approval": approval_hint(case, row),
        "inputs": [
            _input(name, field, is_long=name in without) for name, field in form.fields.items()
        ],
    }


def _input(name: str, field: forms.Field, *, is_long: bool) -> dict[str, Any]:
    options = getattr(field, "choices", None)
    return {
        "name": name,
        "label": str(field.label),
        "hint": str(field.help_text),
        "kind": kind_of_input(name, field),
        "required": field.required,
        "max_length": getattr(field, "max_length", None),
        "choices": None if options is None or is_long else _choices(options),
    }


def _choices(options: Any) -> list[dict[str, str]]:
    return [{"value": str(code), "label": str(label)} for code, label in options if code != ""]
