"""What a report's page offers next: its steps, agencies to send it to, reports to merge it into."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.http import urlencode

from register.queries.case import Case, is_desk
from register.queries.likely_duplicates import likely_duplicates, takes_in
from register.queries.offered_groups import groups_of, slug_of
from register.queries.queue_rows import NOT_ROUTED
from register.queries.suggested_agency import Suggestion, suggestions_for
from register.rules.steps import Step
from register.rules.transition import Transition
from register.views.visit import Visit


@dataclass(frozen=True, slots=True)
class Offer:
    """One link. detail and warning: what stands beside it; also_url: the page of what it is about."""

    label: str
    url: str
    detail: str = ""
    warning: str = ""
    also_url: str = ""


@dataclass(frozen=True, slots=True)
class OfferGroup:
    """Links that lead the same way. label: empty for those that lead on."""

    label: str | Promise
    offers: tuple[Offer, ...]
    leads_on: bool


def step_links(visit: Visit, case: Case) -> list[OfferGroup]:
    """Return the steps that the table offers this person now, in its groups."""
    return [
        OfferGroup(
            group.label,
            tuple(
                Offer(step.label, visit.url("report-step", case.report.number, step.slug))
                for step in group.steps
            ),
            group.leads_on,
        )
        for group in groups_of(case)
    ]


def suggestions_of(visit: Visit, case: Case) -> list[Suggestion]:
    """Return the agencies that a report waiting for one probably belongs to, for the desk only."""
    if not waits_for_agency(case):
        return []
    report, likely = case.report, visit.console.likely_agencies
    told = {"title": report.title, "body": report.body, "category_code": report.category_code}
    return suggestions_for(report, likely(**told) if likely else ())


def waits_for_agency(case: Case) -> bool:
    """Tell whether the desk has to say whom a report belongs to."""
    return case.report.state in NOT_ROUTED and is_desk(case.actor)


def suggestion_links(visit: Visit, case: Case) -> list[Offer]:
    """Return them as links to the first step offered that sends a report to an agency."""
    row = next((row for row in case.offered if "agency_id" in row.inputs), None)
    return [
        Offer(
            found.name,
            _filled(visit, case, row, agency_id=found.agency_id) if row else "",
            found.reason,
            found.warning,
        )
        for found in suggestions_of(visit, case)
    ]


def answered_like_url(visit: Visit, case: Case) -> str:
    """Return the address of answered reports like this one, empty where nobody asks for them."""
    name = visit.console.answered_like_page
    return visit.url(name, case.report.number) if name and waits_for_agency(case) else ""


def merge_links(visit: Visit, case: Case) -> list[Offer]:
    """Return the likely duplicates; each that may be, with the link that merges this one into it."""
    merge = next((row for row in case.offered if row.step is Step.MERGE), None)
    return [
        Offer(
            other.title,
            _filled(visit, case, merge, master_number=other.number)
            if merge and takes_in(other, case)
            else "",
            f"{other.number} · {other.state_label}",
            also_url=visit.url("report-detail", other.number),
        )
        for other in likely_duplicates(case)
    ]


def _filled(visit: Visit, case: Case, row: Transition, **values: str | int) -> str:
    url = visit.url("report-step", case.report.number, slug_of(row))
    return f"{url}?{urlencode(values)}"
