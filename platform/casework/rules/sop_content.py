"""What one version of a procedure (SOP) says, in the parts of the usual form.

Source: SOP, the columns of its table; PermenPANRB 35/2012, the form "SOP AP"
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

MOST_STEPS = 60
MOST_AMOUNT = 999
# The parts that are lists of lines, in the order of the form.
LISTS = ("legal_basis", "qualifications", "related", "equipment", "warnings", "records")


class TimeUnit(StrEnum):
    """What working time is counted in."""

    MINUTE = "MINUTE"
    HOUR = "HOUR"
    WORKING_DAY = "WORKING_DAY"


# As a procedure says it, whatever language its page is read in.
_NAMES = {TimeUnit.MINUTE: "menit", TimeUnit.HOUR: "jam", TimeUnit.WORKING_DAY: "hari kerja"}
_TIME = re.compile(r"([1-9][0-9]{0,2}) (menit|jam|hari kerja)", re.ASCII)


@dataclass(frozen=True, slots=True)
class SopStep:
    """One row of the table.

    amount, unit: its working time; None where it is not that, and words say it. timer: the name of
    the span of an agency's policy that it belongs to (`t2`, `t3`, `t7`), empty for none.
    """

    activity: str
    executor: str = ""
    completeness: str = ""
    output: str = ""
    amount: int | None = None
    unit: TimeUnit | None = None
    words: str = ""
    timer: str = ""

    @property
    def time(self) -> str:
        """How the time is read: "3 hari kerja", or the words."""
        return f"{self.amount} {_NAMES[self.unit]}" if self.unit else self.words


@dataclass(frozen=True, slots=True)
class SopContent:
    """All that a version says."""

    title: str
    steps: tuple[SopStep, ...] = ()
    legal_basis: tuple[str, ...] = ()
    qualifications: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    records: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SopSubject:
    """Which procedure it is, and what it is for.

    unit_id: None for the whole agency. report_class, category_code: empty for every one.
    """

    number: str
    unit_id: int | None = None
    report_class: str = ""
    category_code: str = ""


@dataclass(frozen=True, slots=True)
class SopTime:
    """A time as it is said. amount: None where it is no working time."""

    amount: int | None = None
    unit: TimeUnit | None = None
    words: str = field(default="")


def time_said(words: str) -> SopTime:
    """Return the working time that words say, or the words: "3 hari kerja", "Hari yang sama"."""
    found = _TIME.fullmatch(words.strip())
    if found is None:
        return SopTime(words=words.strip())
    unit = next(unit for unit, name in _NAMES.items() if name == found[2])
    return SopTime(int(found[1]), unit)


def step_of(row: Mapping[str, Any]) -> SopStep:
    """Return a stored row of the table. One without `unit` has its time in words alone."""
    said = time_said(row.get("time", ""))
    if "unit" in row:
        unit = TimeUnit(row["unit"]) if row["unit"] else None
        said = SopTime(row["amount"], unit, "" if unit else row["time"])
    return SopStep(
        **{name: row.get(name, "") for name in ("activity", "executor", "completeness", "output")},
        amount=said.amount,
        unit=said.unit,
        words=said.words,
        timer=row.get("timer", ""),
    )


def row_of(step: SopStep) -> dict[str, Any]:
    """Return a row of the table as it is stored, and as programs read it."""
    return {
        "activity": step.activity,
        "executor": step.executor,
        "completeness": step.completeness,
        "time": step.time,
        "amount": step.amount,
        "unit": step.unit.value if step.unit else "",
        "output": step.output,
        "timer": step.timer,
    }


def executors_of(steps: Sequence[SopStep]) -> tuple[str, ...]:
    """Return who acts, each once, in the order in which they come in."""
    return tuple(dict.fromkeys(step.executor for step in steps if step.executor))
