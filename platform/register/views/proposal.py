"""Deciding on a step that another person has proposed."""

from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from register.actions.propose_step import refuse_proposal
from register.actions.take_step import accept_proposal
from register.forms.refusal_form import RefusalForm
from register.queries.case import Case
from register.queries.open_proposals import NoSuchProposal, proposal_on, waiting_list
from register.rules.refusals import StepNotAllowed
from register.rules.steps import Step
from register.views.after_step import go_on
from register.views.report import report_page
from register.views.visit import Visit
from register.words.refusals import sentence
from register.words.steps import STEP_LABELS


def proposal_list(visit: Visit) -> HttpResponse:
    """Answer with the proposals that wait for this person."""
    rows = [
        {**row, "url": visit.url("report-detail", row["number"])}
        for row in waiting_list(visit.actor)
    ]
    return visit.page("register/proposals/page.html", {"rows": rows})


def accept(visit: Visit, number: str, proposal_id: int) -> HttpResponse:
    """Take the step as it was proposed."""
    case, label = _proposed(visit, number, proposal_id)
    try:
        accept_proposal(proposal_id=proposal_id, by=visit.actor, at=visit.at)
    except StepNotAllowed as refused:
        return _refused(visit, case, refused, RefusalForm())
    messages.success(visit.request, _("Usul disetujui: {step}.").format(step=label))
    return go_on(visit, case)


def refuse(visit: Visit, number: str, proposal_id: int) -> HttpResponse:
    """Leave the report as it is, and say why."""
    case, label = _proposed(visit, number, proposal_id)
    form = RefusalForm(visit.request.POST)
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return report_page(visit, case, status=status, refusal_form=form)
    text = form.cleaned_data["text"]
    try:
        refuse_proposal(proposal_id=proposal_id, by=visit.actor, at=visit.at, text=text)
    except StepNotAllowed as refused:
        return _refused(visit, case, refused, form)
    messages.success(visit.request, _("Usul ditolak: {step}.").format(step=label))
    return redirect(visit.url("report-detail", number))


def _proposed(visit: Visit, number: str, proposal_id: int) -> tuple[Case, str]:
    case = visit.case(number)
    try:
        proposal = proposal_on(case, proposal_id=proposal_id)
    except NoSuchProposal as error:
        raise Http404 from error
    return case, str(STEP_LABELS[Step(proposal.step)])


def _refused(visit: Visit, case: Case, refused: StepNotAllowed, form: RefusalForm) -> HttpResponse:
    alert = sentence(refused.refusal)
    return report_page(visit, case, status=HTTPStatus.CONFLICT, alert=alert, refusal_form=form)
