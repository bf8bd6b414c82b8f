"""What a console adds beside a report: of its own, drawn by the report's page."""

from dataclasses import dataclass

from look.description import DescriptionRow
from look.navigation import NavLink


@dataclass(frozen=True, slots=True)
class CasePanel:
    """One panel. anchor: its id on the page. text: said where there are no rows."""

    anchor: str
    heading: str
    rows: tuple[DescriptionRow, ...] = ()
    text: str = ""
    link: NavLink | None = None
