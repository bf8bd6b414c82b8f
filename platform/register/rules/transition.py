"""The shape of one row of the table of transitions."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from register.rules.actors import Role
from register.rules.states import State
from register.rules.step_data import StepContext
from register.rules.steps import Step

Guard = Callable[[StepContext], None]
Effect = Callable[[StepContext], None]


class Target(StrEnum):
    """Targets that depend on the report."""

    SAME = "SAME"
    RESUME = "RESUME"


class Audience(StrEnum):
    """Who reads the event in the timeline: each level includes those after it."""

    PUBLIC = "PUBLIC"
    REPORTER = "REPORTER"
    OFFICIALS = "OFFICIALS"


class Approval(StrEnum):
    """Whose yes the step waits for before it happens; the one who proposed it cannot give it."""

    NONE = "NONE"
    SECOND_NATIONAL = "SECOND_NATIONAL"
    ANSWER_POLICY = "ANSWER_POLICY"
    NATIONAL = "NATIONAL"
    NATIONAL_UNLESS_POLICY = "NATIONAL_UNLESS_POLICY"


@dataclass(frozen=True)
class Transition:
    """One allowed step.

    when: guards that need no input; they decide whether the step is offered.
    given: guards on what was typed and looked up.
    before: effects that need the old state. after: effects in the new one.
    inputs: names of the StepData fields that the step's form asks for; "?" ends an optional one.
    """

    id: str
    step: Step
    sources: tuple[State, ...]
    target: State | Target
    by: tuple[Role, ...]
    source: str
    when: tuple[Guard, ...] = ()
    given: tuple[Guard, ...] = ()
    before: tuple[Effect, ...] = ()
    after: tuple[Effect, ...] = ()
    inputs: tuple[str, ...] = ()
    audience: Audience = Audience.PUBLIC
    approval: Approval = Approval.NONE
    joint: bool = False
