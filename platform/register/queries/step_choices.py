"""What an officer may choose from in the form of a step, in the scope of their screen."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.utils.translation import gettext as _

from kernel.local_time import local_day
from register.queries.case import Case
from register.queries.categories import category_choice, category_choices
from register.queries.named_parties import parties_of
from register.queries.place_choices import place_choice, place_choices
from register.rules.guards import routing
from register.rules.states import ReportClass
from register.rules.transition import Transition
from tenants.models import Agency
from tenants.models.agency import AgencyKind
from tenants.queries.absences import notes_by_unit
from tenants.queries.units import units_open_for_assignment

Choices = tuple[tuple[str, str], ...]
# What a program chose; None where somebody chooses from what they see.
Sent = Mapping[str, Any] | None
_REGENCY_DIGITS = 5
# What is filled in already because the report says it.
KNOWN = {
    "report_class": "report_class",
    "supervisory": "supervisory",
    "category_code": "category_code",
    "region_code": "region_code",
    "examination": "under_examination",
    "reported_unit_ids": "reported_unit_ids",
    "reported_user_ids": "reported_user_ids",
}
NAMED = frozenset({"reported_unit_ids", "reported_user_ids"})


def choices_of(
    row: Transition,
    case: Case,
    *,
    agency_id: int | None = None,
    sent: Sent = None,
) -> dict[str, Choices]:
    """Return the lists that a row's inputs ask for, by the names of StepChoices; no others.

    agency_id: whose units and officers may be named as those reported, None for nobody's. sent: what
    a program chose, which nobody sees: then the lists need hold no more than that.
    """
    inputs = {name.rstrip("?") for name in row.inputs}
    lists: dict[str, Choices] = {}
    asked = inputs & NAMED if sent is None else inputs & NAMED & sent.keys()
    if asked and agency_id is not None and may_name(row, case):
        lists |= parties_of(agency_id, actor=case.actor)
    if inputs & {"agency_id", "joint_agency_ids"}:
        lists["agencies"] = _agencies(row, case, sent)
    if inputs & {"unit_id", "supporting_unit_ids"} and case.is_own:
        lists["units"] = _units(case, sent)
    if "category_code" in inputs:
        lists["categories"] = _categories(sent)
    if "region_code" in inputs:
        lists["regions"] = _places(case.report.region_code, sent)
    return lists


def initial_of(row: Transition, case: Case, *, agency_id: int | None = None) -> Mapping[str, Any]:
    """Return what the form shows at first: what the report says, and the suggested agency."""
    inputs = {name.rstrip("?") for name in row.inputs}
    known = {name: column for name, column in KNOWN.items() if name in inputs}
    found = {name: getattr(case.report, column) for name, column in known.items()}
    if agency_id is not None and "agency_id" in inputs:
        found["agency_id"] = str(agency_id)
    return found


def left_out(row: Transition, case: Case, *, lists: Mapping[str, Choices]) -> frozenset[str]:
    """Return the inputs of a row that say nothing about this report: its form leaves them out."""
    found = set() if lists.get("reportable_officers") else set(NAMED)
    classifies = "report_class" in row.inputs
    if not classifies and case.report.report_class != ReportClass.COMPLAINT:
        found.add("examination")
    if case.actor.agency_id is None:
        found.add("internal")
    return frozenset(found)


def may_name(row: Transition, case: Case) -> bool:
    """Tell whether a step names those reported: where the matter is supervisory, or becomes so."""
    return case.report.supervisory or "supervisory?" in row.inputs


def _categories(sent: Sent) -> Choices:
    if sent is None:
        return category_choices()
    return category_choice(str(sent.get("category_code") or ""))


def _places(near: str, sent: Sent) -> Choices:
    if sent is None:
        return place_choices(near)
    return place_choice(near, chosen=str(sent.get("region_code") or ""))


def _agencies(row: Transition, case: Case, sent: Sent) -> Choices:
    # The Ombudsman watches over whoever handles reports; it is referred to, never routed to.
    found = Agency.objects.exclude(kind=AgencyKind.OMBUDSMAN).order_by("name", "pk")
    if routing.inside_subtree in row.given:
        mine = case.actor.agency_id
        found = found.filter(Q(parent_id=mine) | Q(pk=mine))
    if case.report.agency_id is not None:
        found = found.exclude(pk=case.report.agency_id)
    if sent is not None:
        found = found.filter(pk__in=_named(sent, "agency_id", "joint_agency_ids"))
    return tuple((str(agency.pk), _agency_label(agency)) for agency in found)


def _agency_label(agency: Agency) -> str:
    if agency.is_active:
        return agency.name
    return _("{name} (belum aktif)").format(name=agency.name)


def _units(case: Case, sent: Sent) -> Choices:
    found = units_open_for_assignment().prefetch_related(None)
    if case.report.supervisory:
        # Nor one that is complained of, see the guard unit_ready.
        found = found.filter(kind="INSPECTORATE").exclude(pk__in=case.report.reported_unit_ids)
    if sent is not None:
        found = found.filter(pk__in=_named(sent, "unit_id", "supporting_unit_ids"))
    today = local_day(case.at, ZoneInfo(case.names.zone))
    notes = notes_by_unit(today) if sent is None else {}
    return tuple((str(unit.pk), _unit_label(unit.name, notes.get(unit.pk, ""))) for unit in found)


def _named(sent: Mapping[str, Any], one: str, several: str) -> set[int]:
    """Return the numbers that were sent in two inputs."""
    return {number for number in (sent.get(one), *(sent.get(several) or ())) if number}


def _unit_label(name: str, note: str) -> str:
    # Whoever assigns must know whom it comes to while the unit's officer is away.
    return f"{name} – {note}" if note else name
