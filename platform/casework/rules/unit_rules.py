"""Which unit an agency's own rules name for a subject in a place. Plain values.

The rules stand in an order, and the first that fits is taken. A rule for a subject holds for the
subjects below it, one for a place for the places in it; an empty one holds for all.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

Parents = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. category, region: codes, empty for any. id: 0 for one that is not kept yet."""

    id: int
    category: str
    region: str
    unit_id: int


class Trouble(StrEnum):
    """What is the matter with a rule as it stands."""

    UNIT_CLOSED = "UNIT_CLOSED"
    NOBODY_ANSWERS = "NOBODY_ANSWERS"
    SUBJECT_GONE = "SUBJECT_GONE"
    NEVER_REACHED = "NEVER_REACHED"
    GIVES_WAY = "GIVES_WAY"


DEAD = frozenset({Trouble.UNIT_CLOSED, Trouble.NOBODY_ANSWERS, Trouble.SUBJECT_GONE})


@dataclass(frozen=True, slots=True)
class Finding:
    """One trouble. others: the numbers in the order, from 1, of the rules that it is with."""

    trouble: Trouble
    others: tuple[int, ...] = ()


def matching(
    rules: Sequence[Rule], *, category: str, region: str, parents: Parents
) -> Iterator[Rule]:
    """Yield the rules that fit a subject and a place, the one to be taken first. parents: of subjects."""
    return (
        rule
        for rule in rules
        if _holds_subject(rule.category, category, parents) and _holds_place(rule.region, region)
    )


def findings(
    rules: Sequence[Rule],
    *,
    parents: Parents,
    subjects: Collection[str],
    open_units: Collection[int],
    answering: Collection[int],
) -> list[tuple[Finding, ...]]:
    """Return what is the matter with each rule, in their order; nothing for one that is in order.

    subjects: all that there are. open_units: the active ones. answering: those with an officer.
    """
    found: list[tuple[Finding, ...]] = []
    alive: list[tuple[int, Rule]] = []
    for number, rule in enumerate(rules, start=1):
        dead = _dead(rule, subjects=subjects, open_units=open_units, answering=answering)
        if dead is not None:
            found.append((Finding(dead),))
            continue
        found.append(tuple(_against(rule, alive, parents)))
        alive.append((number, rule))
    return found


def _dead(
    rule: Rule,
    *,
    subjects: Collection[str],
    open_units: Collection[int],
    answering: Collection[int],
) -> Trouble | None:
    if rule.unit_id not in open_units:
        return Trouble.UNIT_CLOSED
    if rule.unit_id not in answering:
        return Trouble.NOBODY_ANSWERS
    if rule.category and rule.category not in subjects:
        return Trouble.SUBJECT_GONE
    return None


def _against(
    rule: Rule, earlier: Sequence[tuple[int, Rule]], parents: Parents
) -> Iterator[Finding]:
    """Yield the first rule before it that leaves it nothing, or else those that take a part of it."""
    for number, other in earlier:
        if _covers(other, rule, parents):
            yield Finding(Trouble.NEVER_REACHED, (number,))
            return
    crossed = tuple(number for number, other in earlier if _cross(other, rule, parents))
    if crossed:
        yield Finding(Trouble.GIVES_WAY, crossed)


def _cross(earlier: Rule, rule: Rule, parents: Parents) -> bool:
    # A narrower rule before a wider one is how an order is meant to be used.
    if earlier.unit_id == rule.unit_id or _covers(rule, earlier, parents):
        return False
    return _meet(earlier, rule, parents)


def _covers(wide: Rule, narrow: Rule, parents: Parents) -> bool:
    return _holds_subject(wide.category, narrow.category, parents) and _holds_place(
        wide.region, narrow.region
    )


def _meet(one: Rule, other: Rule, parents: Parents) -> bool:
    subjects = _holds_subject(one.category, other.category, parents) or _holds_subject(
        other.category, one.category, parents
    )
    places = _holds_place(one.region, other.region) or _holds_place(other.region, one.region)
    return subjects and places


def _holds_subject(wide: str, narrow: str, parents: Parents) -> bool:
    current, seen = narrow, set[str]()
    while current and current not in seen:
        if current == wide:
            return True
        seen.add(current)
        current = parents.get(current, "")
    return not wide


def _holds_place(wide: str, narrow: str) -> bool:
    return not wide or narrow == wide or narrow.startswith(f"{wide}.")
