"""One report that somebody complains about: what is said, and the two ways to decide."""

from http import HTTPStatus

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.queries.accounts import names_of
from look.forms.posted import posted
from look.moments import long_moment
from look.navigation import NavLink
from national_console.console import CONSOLE
from register.actions.decide_flags import FlagsDecided, dismiss, hide
from register.forms.hide_form import HideForm
from register.queries.case import Case
from register.queries.flags_on_report import Decision, flags_on_report
from register.queries.redactable import marked
from register.rules.moderation import is_hidden
from register.views.seen_version import sent_number
from register.views.visit import Visit, visit_of, zone_of
from register.words.moderation import FLAG_LABELS, OUTCOME_LABELS
from tenants.scope import SIGN_IN, scope
from tenants.signin.gate import staff_required

TEMPLATE = "national_console/moderation_case/page.html"


@require_http_methods(["GET", "POST"])
@staff_required()
def moderation_case(request: HttpRequest, number: str) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    case = visit.case(number)
    form = HideForm(posted(request))
    if not form.is_valid():
        return _draw(visit, case, form)
    reason, seen = form.cleaned_data["reason"], sent_number(visit, "seen")
    try:
        hide(report_id=case.report.pk, reason=reason, by=visit.actor, at=visit.at, seen=seen)
    except FlagsDecided:
        return _draw(visit, case, form, is_too_late=True)
    messages.success(request, _("Teks disembunyikan dari publik. Pelapor diberi tahu."))
    return redirect(visit.url("moderation"))


@require_POST
@staff_required()
def moderation_dismiss(request: HttpRequest, number: str) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    case = visit.case(number)
    seen = sent_number(visit, "seen")
    try:
        dismiss(report_id=case.report.pk, by=visit.actor, at=visit.at, seen=seen)
    except FlagsDecided:
        return _draw(visit, case, HideForm(), is_too_late=True)
    messages.success(request, _("Aduan diselesaikan. Teks laporan tetap terbuka."))
    return redirect(visit.url("moderation"))


def _draw(visit: Visit, case: Case, form: Form, *, is_too_late: bool = False) -> HttpResponse:
    flags, here = flags_on_report(case.report.pk), visit.url("moderation")
    if not flags.waiting and flags.decision is None:
        raise Http404
    number = case.report.number
    context = {
        "report": case.report,
        "title": case.title,
        "title_pieces": marked(case, case.title),
        "body_pieces": marked(case, case.body),
        "is_hidden": is_hidden(case.report.title, case.report.body),
        "flags": flags,
        "complaints": [(FLAG_LABELS[each.reason], each) for each in flags.waiting],
        "decided": _decided(flags.decision, zone_of(visit.staff)),
        "is_too_late": is_too_late,
        "form": form,
        "typed": form["reason"].value() if form.is_bound else "",
        "dismiss_url": visit.url("moderation-dismiss", number),
        "report_url": visit.url("report-detail", number),
        "list_url": here,
        "crumbs": (NavLink(_("Moderasi"), here), NavLink(number, "")),
    }
    status = HTTPStatus.CONFLICT if is_too_late else None
    return visit.page(TEMPLATE, context, here=here, status=status)


def _decided(decision: Decision | None, zone: str) -> str:
    """Say what was last decided, by whom and when; empty where nothing was."""
    if decision is None:
        return ""
    with scope(SIGN_IN, savepoint=False):
        name = names_of([decision.user_id]).get(decision.user_id)
    said = _("{outcome} oleh {who}, {when}.")
    return said.format(
        outcome=OUTCOME_LABELS[decision.outcome],
        who=name or _("petugas yang tidak bertugas lagi"),
        when=long_moment(decision.at, zone),
    )
