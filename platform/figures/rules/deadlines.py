"""Which deadlines were met: each is judged once, when it is stopped or when it passes.

A deadline that ends without anybody's merit, because the report was withdrawn, merged or taken to
another agency, is not judged. One that is put off before it has passed is judged at its new date.
Source: LIFECYCLE 3
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from figures.rules.log import Spot, Turn
from figures.rules.measures import STAGES, Measure
from register.rules.life import TimerStatus
from register.rules.steps import Step

UNJUDGED = frozenset(
    step.value
    for step in (
        Step.WITHDRAW,
        Step.EXPIRE_INFO,
        Step.MERGE,
        Step.RECALL_REROUTE,
        Step.PROPOSE_REROUTE,
        Step.TAKE_OVER,
    )
)


@dataclass(slots=True)
class _Open:
    due: datetime
    is_judged: bool = False
    is_paused: bool = False

    def has_passed(self, at: datetime) -> bool:
        """Tell whether it passed before anybody noted it."""
        return not self.is_judged and not self.is_paused and at > self.due


def judged(story: Iterable[Turn]) -> Iterator[tuple[Turn, Spot, Measure]]:
    """Yield each judgement with the turn it fell in and the spot whose deadline it was."""
    running: dict[str, _Open] = {}
    for turn in story:
        changes = turn.entry.data.get("timers", {})
        for stage in STAGES:
            if stage not in changes:
                continue
            verdict = _follow(running, stage, changes[stage], turn)
            if verdict is not None:
                yield turn, _whose(turn), verdict


def _follow(running: dict[str, _Open], stage: str, change: str, turn: Turn) -> Measure | None:
    """Take over what became of one deadline; return the judgement that falls now, if any."""
    status, due_text = change.split(" ", 1)
    due, before = datetime.fromisoformat(due_text), running.get(stage)
    passed = before is not None and before.has_passed(turn.entry.at)
    verdict = None
    if status == TimerStatus.FIRED:
        passed = before is None or not before.is_judged
        running[stage] = _Open(due, is_judged=True)
    elif status == TimerStatus.STOPPED:
        running.pop(stage, None)
        stopped_in_time = before is not None and not before.is_judged and not passed
        if stopped_in_time and turn.entry.step not in UNJUDGED:
            verdict = Measure(f"{stage}_MET")
    else:
        is_same = before is not None and before.is_judged and before.due == due
        running[stage] = _Open(due, is_judged=is_same, is_paused=status == TimerStatus.PAUSED)
    return Measure(f"{stage}_MISSED") if passed else verdict


def _whose(turn: Turn) -> Spot:
    return turn.spot if turn.state_before is None else turn.before
