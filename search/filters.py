"""What a search is narrowed to, beside its words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from register.rules.states import ACTIVE
from search.conditions import AllOf, AnyOf, AtLeast, Begins, Below, Condition, In, Not

_PROVINCE_DIGITS = 2
_LATE_STATES = tuple(sorted(state.value for state in ACTIVE))


class Facet(StrEnum):
    """What found reports are counted by; the value is the document's field.

    PROVINCE and REGENCY count by the beginning of the place's code.
    """

    STATE = "state"
    CLASS = "report_class"
    CATEGORY = "category_code"
    AGENCY = "agency_id"
    PROVINCE = "province"
    REGENCY = "regency"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Empty values do not narrow. regions: beginnings of codes, as "33" or "33.04".

    since, until, due_since, due_until: aware, the end exclusive. overdue: None does not ask.
    """

    states: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    agency_ids: tuple[int, ...] = ()
    unit_ids: tuple[int, ...] = ()
    regions: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    due_since: datetime | None = None
    due_until: datetime | None = None
    overdue: bool | None = None
    escalation: int = 0

    @property
    def is_internal(self) -> bool:
        """Whether it asks for what the public index does not have."""
        return bool(self.unit_ids or self.escalation)

    def by_facet(self) -> dict[Facet, Condition]:
        """Return the conditions that a facet shows as chosen, which its own counts leave out."""
        regions = AnyOf(tuple(Begins("region_code", start) for start in self.regions))
        found: dict[Facet, Condition | None] = {
            Facet.STATE: In("state", self.states) if self.states else None,
            Facet.CLASS: In("report_class", self.classes) if self.classes else None,
            Facet.CATEGORY: In("category_code", self.categories) if self.categories else None,
            Facet.AGENCY: In("agency_id", self.agency_ids) if self.agency_ids else None,
            Facet.REGENCY: regions if self.regions else None,
        }
        return {facet: each for facet, each in found.items() if each is not None}

    def without(self, facet: Facet) -> tuple[Condition, ...]:
        """Return the facets' conditions that hold for what this facet counts: all but its own.

        Regencies are counted within the provinces that are chosen.
        """
        own = Facet.REGENCY if facet is Facet.PROVINCE else facet
        found = tuple(each for of, each in self.by_facet().items() if of is not own)
        if facet is not Facet.REGENCY or not self.regions:
            return found
        provinces = sorted({start[:_PROVINCE_DIGITS] for start in self.regions})
        return (*found, AnyOf(tuple(Begins("region_code", start) for start in provinces)))

    def beside_facets(self, *, at: datetime) -> Condition:
        """Return all other conditions, which hold for every count as well."""
        bounds = (
            ("submitted_at", self.since, self.until),
            ("due_at", self.due_since, self.due_until),
        )
        parts: list[Condition] = []
        for field, since, until in bounds:
            parts += [AtLeast(field, since)] if since else []
            parts += [Below(field, until)] if until else []
        parts += [In("unit_id", self.unit_ids)] if self.unit_ids else []
        parts += [In("number", self.numbers)] if self.numbers else []
        parts += [AtLeast("escalation", self.escalation)] if self.escalation else []
        if self.overdue is not None:
            parts.append(_overdue(at) if self.overdue else Not(_overdue(at)))
        return AllOf(tuple(parts))

    def conditions(self, *, at: datetime) -> Condition:
        """Return everything that a hit must be."""
        return AllOf((*self.by_facet().values(), self.beside_facets(at=at)))


def _overdue(at: datetime) -> Condition:
    return AllOf((In("state", _LATE_STATES), Below("due_at", at)))
