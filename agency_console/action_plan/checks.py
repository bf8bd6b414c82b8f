"""What the page of readiness shows of the checks: words, colour, and a link to where it is mended."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.urls import NoReverseMatch
from django.utils.translation import gettext as _

from onboarding.action_plan.actions.confirm import may_confirm
from onboarding.action_plan.models import Confirmed
from onboarding.action_plan.queries.readiness import Readiness, read_readiness
from onboarding.action_plan.rules.facts import Check
from onboarding.action_plan.rules.gate import may_go_live
from onboarding.action_plan.rules.keepers import prepares
from onboarding.action_plan.words.checks import LABELS, MENDED_AT, why_sentence
from register.views.visit import Visit
from tenants.models.agency import AgencyState


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One check on its page. links: label and address of where it is mended or confirmed."""

    label: str
    is_met: bool
    why: str
    links: tuple[tuple[str, str], ...]


def page_of(visit: Visit) -> dict[str, Any]:
    """Return what the page is drawn from."""
    found = read_readiness(visit.at)
    keeps = prepares(visit.staff.held)
    is_preparing = found.agency.state == AgencyState.PREPARING
    met = sum(check.is_met for check in found.gate)
    return {
        "state": str(AgencyState(found.agency.state).label),
        "since": found.agency.state_since,
        "is_preparing": is_preparing,
        "gate": [_line(visit, check) for check in found.gate],
        "pillars": [_line(visit, check) for check in found.pillars],
        "met": met,
        "all": len(found.gate),
        "is_ready": may_go_live(found.gate),
        "keeps": keeps,
        "live_url": visit.url("agency-go-live"),
        "plan_url": visit.url("plan"),
        "activities_url": visit.url("activity-list"),
        "improvements_url": visit.url("improvement-list"),
        "materials_url": visit.url("material-list"),
        **_trial(visit, found, keeps=keeps and is_preparing),
    }


def _trial(visit: Visit, found: Readiness, *, keeps: bool) -> dict[str, Any]:
    trial = found.trial
    return {
        "trial": trial,
        "trial_url": visit.url("report-detail", trial.number) if trial else "",
        "may_begin": keeps and (trial is None or trial.is_over),
        "may_accept": keeps and trial is not None and trial.is_answered,
        "begin_url": visit.url("trial-begin"),
        "accept_url": visit.url("trial-accept"),
        "key": uuid4(),
    }


def _line(visit: Visit, check: Check) -> CheckLine:
    links = (*_mended(visit, [check]), *_confirmed(visit, check))
    return CheckLine(str(LABELS[check.code]), check.is_met, why_sentence(check), links)


def _mended(visit: Visit, checks: Iterable[Check]) -> Iterable[tuple[str, str]]:
    for check in checks:
        name, label = MENDED_AT.get(check.code, ("", ""))
        try:
            yield str(label), visit.url(name)
        except NoReverseMatch:
            continue


def _confirmed(visit: Visit, check: Check) -> Iterable[tuple[str, str]]:
    if check.code.value not in Confirmed.values:
        return
    what = Confirmed(check.code.value)
    if may_confirm(what, by=visit.staff):
        yield _("Konfirmasi"), visit.url("readiness-confirm", what.value.lower())
