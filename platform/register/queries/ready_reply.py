"""A text that a desk has ready, filled in for one report."""

from dataclasses import dataclass

from register.rules.steps import Step


@dataclass(frozen=True, slots=True)
class ReadyReply:
    """One text with its variables filled in for a report.

    step: of a macro, which is offered where the table allows that step; ticks: what it ticks.
    """

    code: str
    title: str
    text: str
    step: Step | None = None
    ticks: tuple[str, ...] = ()
