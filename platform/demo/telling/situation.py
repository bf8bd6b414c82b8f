"""Where a report is in its story: what the inputs of its next step depend on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from demo.content.reports import DemoReport
from demo.telling.cast import AgencyCast, Cast
from kernel.working_time import WorkingCalendar
from register.rules.steps import Step


@dataclass
class Situation:
    """What the inputs of one report's steps are made from, and how often each step has come.

    holder: the agency that has the report now, None while it is the desk's.
    """

    report: DemoReport
    cast: Cast
    calendar: WorkingCalendar
    at: datetime
    holder: AgencyCast | None = None
    master_number: str = ""
    times: Counter[Step] = field(default_factory=Counter)

    @property
    def told(self) -> dict[str, Any]:
        return self.report.told

    def agency_id(self, slug: str) -> int:
        return int(self.cast.agencies[slug].agency.pk)

    def unit_id(self, code: str, slug: str = "") -> int:
        agency = self.cast.agencies[slug] if slug else self.holder
        if agency is None:
            raise LookupError(f"{self.report.key}: no agency holds it")
        return agency.unit_ids[code]
