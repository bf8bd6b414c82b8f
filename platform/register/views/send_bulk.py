"""Sending the form of a step for many reports, and the page that says what came of each."""

from collections import Counter
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from look.navigation import NavLink
from register.actions.take_for_many import Chosen, take_for_many
from register.forms.step_form import read_step_form
from register.queries.case import Case
from register.queries.many_cases import open_cases
from register.queries.offered_groups import BY_SLUG
from register.rules.bulk import MOST_REPORTS, Outcome, rows_for_many
from register.rules.refusals import Refusal
from register.rules.steps import Step
from register.views.bulk import MARK, STEP, chosen_numbers, draw_form, form_for
from register.views.visit import Visit
from register.words.outcomes import OUTCOME_KINDS, OUTCOME_LABELS
from register.words.refusals import sentence
from register.words.steps import STEP_LABELS
from tenants.desk.actions.keep_runs import NoSuchRun, run_of

MOST_DIGITS = 9


def send_bulk(visit: Visit) -> HttpResponse:
    """Take the step on each report and lead to what came of it; 422 where the form is refused."""
    posted = visit.request.POST
    row, key = BY_SLUG.get(posted.get(STEP, "")), _key(posted.get("key", ""))
    seen = dict(_seen(mark) for mark in posted.getlist(MARK)[:MOST_REPORTS])
    if row is None or row not in rows_for_many(visit.actor) or key is None or not seen:
        return redirect(visit.url("report-queue"))
    cases = open_cases(actor=visit.actor, numbers=chosen_numbers(list(seen)), at=visit.at)
    form = form_for(visit, cases, row)
    if not form.is_valid():
        return draw_form(visit, cases, row, form, key=key, seen=seen)
    take_for_many(
        key=key,
        chosen=_chosen(seen, cases),
        row=row,
        data=read_step_form(form),
        take=visit.console.take,
        by=visit.actor,
        at=visit.at,
    )
    return redirect(visit.url("report-bulk-result", key))


def bulk_result(visit: Visit, key: UUID) -> HttpResponse:
    """Say what came of each report; whoever sent the form may come back to it for a month."""
    try:
        run = run_of(key=key, user_id=visit.staff.user_id)
    except NoSuchRun as error:
        raise Http404 from error
    counts = Counter(Outcome(outcome) for _number, outcome, _why in run.outcomes)
    queue = visit.url("report-queue")
    label = str(STEP_LABELS[Step(run.step)])
    context = {
        "label": label,
        "run": run,
        "queue_url": queue,
        "crumbs": (NavLink(_("Antrean"), queue), NavLink(label, "")),
        "counts": [(OUTCOME_KINDS[each], OUTCOME_LABELS[each], counts[each]) for each in counts],
        "rows": [_row(visit, *outcome) for outcome in run.outcomes],
    }
    return visit.page("register/bulk/result.html", context, here=queue)


def _row(visit: Visit, number: str, outcome: str, refusal: str) -> dict[str, object]:
    return {
        "number": number,
        "url": visit.url("report-detail", number),
        "kind": OUTCOME_KINDS[Outcome(outcome)],
        "label": OUTCOME_LABELS[Outcome(outcome)],
        "reason": sentence(Refusal(refusal)) if refusal else "",
    }


def _chosen(seen: dict[str, int], cases: list[Case]) -> list[Chosen]:
    reports = {case.report.number: case.report for case in cases}
    return [Chosen(number, version, reports.get(number)) for number, version in seen.items()]


def _seen(mark: str) -> tuple[str, int]:
    """Read a mark such as LP26-8K3M-7QX7:4; version 0, which is none, where it says none."""
    number, _colon, version = mark.partition(":")
    is_number = version.isascii() and version.isdigit() and len(version) <= MOST_DIGITS
    return number.upper()[:20], int(version) if is_number else 0


def _key(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
