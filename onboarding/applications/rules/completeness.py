"""Whether what was answered in a step is all that the step asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from onboarding.applications.rules.steps import Step
from onboarding.applications.rules.team import gaps_in
from onboarding.applications.rules.unit_rows import are_complete

Answers = Mapping[str, Any]
_DECREE = ("number", "signed_on", "title", "signer", "valid_from")
LATER, NOW = "LATER", "NOW"


def is_complete(step: Step, answers: Answers, *, has_paper: bool) -> bool:
    """Tell whether a step is done. has_paper: a checked file of this step is kept."""
    return _RULES[step](answers, has_paper)


def _decree(answers: Answers, has_paper: bool) -> bool:
    return has_paper and all(answers.get(name) for name in _DECREE)


def _team(answers: Answers, _has_paper: bool) -> bool:
    return not gaps_in(answers.get("people", []))


def _units(answers: Answers, _has_paper: bool) -> bool:
    return are_complete(answers.get("units", []))


def _procedures(answers: Answers, has_paper: bool) -> bool:
    if answers.get("choice") == LATER:
        return True
    return has_paper and bool(answers.get("number") and answers.get("title"))


def _policy(answers: Answers, _has_paper: bool) -> bool:
    if not answers.get("confirms") or not answers.get("time_zone"):
        return False
    return answers.get("choice") == "DEFAULT" or bool(answers.get("wishes"))


def _channels(answers: Answers, _has_paper: bool) -> bool:
    return bool(answers.get("slug") and answers.get("sms_prefix"))


def _trial(answers: Answers, _has_paper: bool) -> bool:
    return bool(answers.get("ran_at"))


_RULES: Mapping[Step, Callable[[Answers, bool], bool]] = MappingProxyType(
    {
        Step.DECREE: _decree,
        Step.TEAM: _team,
        Step.UNITS: _units,
        Step.PROCEDURES: _procedures,
        Step.POLICY: _policy,
        Step.CHANNELS: _channels,
        Step.TRIAL: _trial,
    }
)
