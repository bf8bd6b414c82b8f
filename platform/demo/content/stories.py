"""The ways a report may go."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from demo.content.files import read_list
from register.rules.actors import Role
from register.rules.life import Level, TimerKind
from register.rules.states import State
from register.rules.steps import Step


@dataclass(frozen=True, slots=True)
class StoryStep:
    """One step: so many working days after the one before it, or when a timer falls due.

    officer: which one of the desk, 0 for any. pending: proposed, and nobody has said yes.
    """

    step: Step
    by: Role
    days: tuple[int, int] = (0, 0)
    due: TimerKind | None = None
    uses: tuple[str, ...] = ()
    officer: int = 0
    pending: bool = False


@dataclass(frozen=True, slots=True)
class Story:
    """What happens to a report. rest: working days from the last step until now.

    level: where the escalation stands in the end, None where it does not matter.
    """

    name: str
    steps: tuple[StoryStep, ...]
    rest: tuple[int, int]
    final_state: State
    level: Level | None
    highest_level: Level
    by_hand: bool


@cache
def stories() -> dict[str, Story]:
    """Return the stories by name."""
    return {told["name"]: _story(told) for told in read_list("stories.json")}


def _story(told: dict[str, Any]) -> Story:
    level = told.get("escalation")
    least, most = told["rest"]
    return Story(
        name=told["name"],
        steps=tuple(_step(one) for one in told["steps"]),
        rest=(least, most),
        final_state=State(told["final_state"]),
        level=Level[level] if level else None,
        highest_level=Level[told.get("highest_escalation", "E0")],
        by_hand=told.get("fallback", False),
    )


def _step(told: dict[str, Any]) -> StoryStep:
    least, most = told.get("wd", (0, 0))
    return StoryStep(
        step=Step(told["step"]),
        by=Role(told["by"]),
        days=(least, most),
        due=TimerKind(told["due"]) if "due" in told else None,
        uses=tuple(told.get("uses", ())),
        officer=told.get("officer", 0),
        pending=told.get("pending", False),
    )
