"""What the pages of the action plan show."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.utils.translation import gettext as _

from agency_console.forms.plan_form import EvidenceForm, PlanForm
from kernel.local_time import local_day
from look.navigation import NavLink
from onboarding.action_plan.queries.plan import PlanLine, changes_of, evidence_of, plan_line
from onboarding.action_plan.rules.plan import PlanCode, PlanState, is_late
from onboarding.action_plan.words.plan import ITEMS, STATES, told
from onboarding.supervision.queries.answers import answers_on
from register.views.visit import Visit, zone_of

_MARKS = {PlanState.OPEN: "mute", PlanState.WORKING: "info", PlanState.DONE: "ok"}


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One item in the list. mark: the colour of its state."""

    label: str
    url: str
    owner: str
    due_on: date | None
    is_late: bool
    state: str
    mark: str
    evidence: int


def lines_of(visit: Visit, lines: Iterable[PlanLine]) -> list[ItemLine]:
    """Return the items as their list shows them."""
    today = local_day(visit.at, ZoneInfo(zone_of(visit.staff)))
    return [_line(visit, line, today=today) for line in lines]


def draw_item(
    visit: Visit,
    code: PlanCode,
    *,
    form: PlanForm | None = None,
    evidence_form: EvidenceForm | None = None,
    refused: str = "",
) -> HttpResponse:
    """Answer with the page of one item; with 422 where a form or what was asked is refused."""
    line, label, here = plan_line(code), str(ITEMS[code]), visit.url("plan")
    if form is None or not form.is_bound:
        form = PlanForm(initial=_initial(line))
    context = {
        "label": label,
        "form": form,
        "evidence_form": evidence_form or EvidenceForm(code=code),
        "evidence_url": visit.url("evidence-add", code),
        "files": [
            (
                row,
                visit.url("evidence-file", code, row.pk),
                visit.url("evidence-remove", code, row.pk),
            )
            for row in evidence_of(code)
        ],
        "history": [(row, told(row.what, row.details)) for row in changes_of(code)],
        "may_change": visit.staff.has("ADM"),
        "line": lines_of(visit, [line])[0],
        "note": line.facts.note,
        "refused": refused,
        "asks_province": code is PlanCode.PROVINCE,
        "answers": answers_on(visit.staff.agency_id or 0) if code is PlanCode.PROVINCE else [],
        "list_url": here,
        "crumbs": (
            NavLink(_("Kesiapan"), visit.url("readiness")),
            NavLink(_("Rencana aksi"), here),
            NavLink(label, ""),
        ),
    }
    status = 422 if refused else None
    here = visit.url("readiness")
    return visit.page("agency_console/plan_item/page.html", context, here=here, status=status)


def _initial(line: PlanLine) -> dict[str, object]:
    facts = line.facts
    return {
        "owner": facts.owner,
        "due_on": facts.due_on,
        "state": facts.state.value,
        "note": facts.note,
        "version": line.version,
    }


def _line(visit: Visit, line: PlanLine, *, today: date) -> ItemLine:
    facts = line.facts
    return ItemLine(
        label=str(ITEMS[line.code]),
        url=visit.url("plan-item", line.code),
        owner=facts.owner,
        due_on=facts.due_on,
        is_late=is_late(facts, today=today),
        state=str(STATES[facts.state]),
        mark=_MARKS[facts.state],
        evidence=line.evidence,
    )
