"""What differs between two versions of a procedure."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from casework.rules.sop_content import LISTS, SopContent, SopStep

COLUMNS = ("activity", "executor", "completeness", "time", "output", "timer")


class StepFate(StrEnum):
    """What became of a step."""

    ADDED = "ADDED"
    REMOVED = "REMOVED"
    CHANGED = "CHANGED"
    MOVED = "MOVED"


@dataclass(frozen=True, slots=True)
class StepChange:
    """One step that is not as it was.

    was, now: its place from 1, None where it is not. columns: name, before and after of each that
    differs; of a step that came or went only what it says.
    """

    fate: StepFate
    was: int | None
    now: int | None
    step: SopStep
    columns: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ListChange:
    """The lines of one part that came and went."""

    name: str
    added: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SopChanges:
    """title: before and after, None where it is the same."""

    title: tuple[str, str] | None
    lists: tuple[ListChange, ...]
    steps: tuple[StepChange, ...]

    @property
    def are_none(self) -> bool:
        """Whether both say the same."""
        return not (self.title or self.lists or self.steps)


def changes_between(old: SopContent, new: SopContent) -> SopChanges:
    """Return what the new one says otherwise."""
    lists = (_list_change(name, getattr(old, name), getattr(new, name)) for name in LISTS)
    return SopChanges(
        title=(old.title, new.title) if old.title != new.title else None,
        lists=tuple(one for one in lists if one.added or one.removed),
        steps=_step_changes(old.steps, new.steps),
    )


def _list_change(name: str, old: tuple[str, ...], new: tuple[str, ...]) -> ListChange:
    added = tuple(line for line in new if line not in old)
    return ListChange(name, added, tuple(line for line in old if line not in new))


def _step_changes(old: tuple[SopStep, ...], new: tuple[SopStep, ...]) -> tuple[StepChange, ...]:
    pairs = _pairs(old, new)
    gone = [
        StepChange(StepFate.REMOVED, place + 1, None, step)
        for place, step in enumerate(old)
        if place not in pairs.values()
    ]
    standing = (_standing(place, step, pairs, old) for place, step in enumerate(new))
    found = [*gone, *(one for one in standing if one is not None)]
    return tuple(sorted(found, key=lambda one: (one.now or one.was or 0, one.now is not None)))


def _standing(
    place: int, step: SopStep, pairs: dict[int, int], old: tuple[SopStep, ...]
) -> StepChange | None:
    """Return what became of a step that the new version has, None where it is as it was."""
    if place not in pairs:
        return StepChange(StepFate.ADDED, None, place + 1, step)
    was = pairs[place]
    columns = tuple(
        (name, getattr(old[was], name), getattr(step, name))
        for name in COLUMNS
        if getattr(old[was], name) != getattr(step, name)
    )
    is_moved = _is_moved(place, pairs)
    if not columns and not is_moved:
        return None
    fate = StepFate.MOVED if is_moved else StepFate.CHANGED
    return StepChange(fate, was + 1, place + 1, step, columns)


def _is_moved(place: int, pairs: dict[int, int]) -> bool:
    """Tell whether a step that stood behind it before stands before it now."""
    return any(pairs[other] > pairs[place] for other in pairs if other < place)


def _pairs(old: tuple[SopStep, ...], new: tuple[SopStep, ...]) -> dict[int, int]:
    """Return the place in the old version by the place in the new one, from 0.

    By what is done; steps that stand in each other's place and share nothing are one reworded.
    """
    before, after = [step.activity for step in old], [step.activity for step in new]
    pairs: dict[int, int] = {}
    reworded: list[tuple[int, int]] = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            pairs |= zip(range(j1, j2), range(i1, i2), strict=True)
        elif kind == "replace":
            reworded += zip(range(j1, j2), range(i1, i2), strict=False)
    _pair_moved(before, after, pairs)
    taken = set(pairs.values())
    return pairs | {j: i for j, i in reworded if j not in pairs and i not in taken}


def _pair_moved(before: list[str], after: list[str], pairs: dict[int, int]) -> None:
    """Pair what is said in both but at another place."""
    taken = set(pairs.values())
    for place, activity in enumerate(after):
        if place in pairs:
            continue
        was = next(
            (i for i, text in enumerate(before) if text == activity and i not in taken), None
        )
        if was is not None:
            pairs[place] = was
            taken.add(was)
