"""The reports of the demo."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID, uuid5

from demo.content.files import DATA, read_list
from demo.content.stories import Story, stories
from register.rules.states import ReportClass, Visibility

_NAMESPACE = UUID("6f0b9a52-3c1e-5d58-9a55-0d2f4e7c1b90")


@dataclass(frozen=True, slots=True)
class DemoReport:
    """One report. told: its fields as in the file, those that its story does not use included."""

    key: str
    agency: str
    report_class: ReportClass
    visibility: Visibility
    story: Story
    told: dict[str, Any]

    @property
    def idempotency_key(self) -> UUID:
        """The key it is filed with, the same each time, so that it is filed once."""
        return uuid5(_NAMESPACE, self.key)

    @property
    def master(self) -> str:
        """The key of the report it is merged into, empty if it is not."""
        return str(self.told["merge"]["master"]) if "merge" in self.told else ""

    @property
    def routes(self) -> tuple[str, ...]:
        """The agencies that the desk routes it to, one after the other."""
        return tuple(self.told.get("routes", (self.agency,)))

    def agencies(self) -> frozenset[str]:
        """Return the slugs of every agency that its story names."""
        told = self.told
        others = {told[name]["to"] for name in ("reroute", "lock") if name in told}
        proposed = {one["competent_agency"] for one in told.get("returns", ())} - {None}
        return frozenset({self.agency, *self.routes, *others, *proposed})


@cache
def reports() -> dict[str, DemoReport]:
    """Return the reports by key."""
    parts = sorted(path.name for path in (DATA / "reports").glob("*.json"))
    rows = (row for part in parts for row in read_list(f"reports/{part}"))
    return {row["key"]: _report(row) for row in rows}


def _report(row: dict[str, Any]) -> DemoReport:
    return DemoReport(
        key=row["key"],
        agency=row["agency"],
        report_class=ReportClass(row["class"]),
        visibility=Visibility(row["visibility"]),
        story=stories()[row["story"]],
        told=row,
    )
