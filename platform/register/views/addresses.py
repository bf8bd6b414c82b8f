"""The addresses that both consoles have, each led to by the console's own visits."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path, register_converter
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_http_methods

from look.pages import wants_fragment
from register.queries.offered_groups import BY_SLUG, slug_of
from register.rules.transition import Transition
from register.views import (
    file,
    file_viewer,
    identity,
    intake,
    intake_receipt,
    proposal,
    redaction,
    report,
    send_step,
    step,
    take_category,
    use_reply,
)
from register.views.calendar_addresses import calendar_addresses
from register.views.category_offers import TAKE
from register.views.queue_addresses import queue_addresses
from register.views.ready_replies import BUTTON
from register.views.token_addresses import token_addresses
from register.views.visit import Console, Visit, visit_of
from tenants.signin.gate import staff_required

Screen = Callable[..., HttpResponseBase]


class StepConverter:
    """A step in an address: its code in lower case with dashes."""

    regex = "[a-z-]+"

    def to_python(self, value: str) -> Transition:
        """Return the row of the table.

        :raises ValueError: there is no such step
        """
        if value not in BY_SLUG:
            raise ValueError(value)
        return BY_SLUG[value]

    def to_url(self, value: Transition | str) -> str:
        """Return what stands in the address."""
        return value if isinstance(value, str) else slug_of(value)


class NumberConverter:
    """A report's number; what cannot be one never reaches the database."""

    regex = "[A-Za-z0-9-]{4,30}"

    def to_python(self, value: str) -> str:
        """Return it as it stands there."""
        return value

    def to_url(self, value: str) -> str:
        """Return what stands in the address."""
        return value


register_converter(StepConverter, "step")
register_converter(NumberConverter, "report_number")


def addresses_of(console: Console) -> list[URLPattern]:
    """Return the patterns of the screens that a console shares with the other."""

    def shown(screen: Screen, *methods: str) -> Screen:
        return gated(screen, console, *methods)

    return [
        *queue_addresses(shown),
        *token_addresses(shown),
        *calendar_addresses(shown),
        path("usulan/", shown(proposal.proposal_list, "GET"), name="proposal-list"),
        path("laporan-baru/", shown(intake.intake_page, "GET", "POST"), name="intake"),
        path(
            "laporan-baru/tanda-terima/",
            shown(intake_receipt.receipt_pdf, "POST"),
            name="intake-receipt",
        ),
        path("laporan/<report_number:number>/", shown(report_detail, "GET"), name="report-detail"),
        path(
            "laporan/<report_number:number>/identitas/",
            shown(identity.identity_page, "GET", "POST"),
            name="identity-read",
        ),
        path(
            "laporan/<report_number:number>/berkas/<int:file_id>/",
            shown(file.file_page, "GET"),
            name="report-file",
        ),
        path(
            "laporan/<report_number:number>/berkas/<int:file_id>/lihat/",
            shown(file_viewer.file_viewer, "GET"),
            name="file-view",
        ),
        path(
            "laporan/<report_number:number>/salinan-publik/",
            shown(redaction.redaction_page, "GET", "POST"),
            name="redaction",
        ),
        path(
            "laporan/<report_number:number>/salinan-publik/buka/",
            shown(redaction.redaction_lift, "POST"),
            name="redaction-lift",
        ),
        path(
            "laporan/<report_number:number>/usulan/<int:proposal_id>/terima/",
            shown(proposal.accept, "POST"),
            name="proposal-accept",
        ),
        path(
            "laporan/<report_number:number>/usulan/<int:proposal_id>/tolak/",
            shown(proposal.refuse, "POST"),
            name="proposal-refuse",
        ),
        path(
            "laporan/<report_number:number>/<step:row>/",
            shown(report_step, "GET", "POST"),
            name="report-step",
        ),
    ]


def report_detail(visit: Visit, number: str) -> HttpResponseBase:
    """Answer with the page of one report; to htmx without the console, beside its queue."""
    is_beside = wants_fragment(visit.request)
    around = "look/beside.html" if is_beside else ""
    answer = report.report_page(visit, visit.case(number), around=around)
    patch_vary_headers(answer, ("HX-Request",))
    if is_beside:
        answer["HX-Push-Url"] = visit.request.get_full_path()
    return answer


def report_step(visit: Visit, number: str, row: Transition) -> HttpResponseBase:
    """Answer with the form of a step, with something offered put into it, or take the step."""
    if visit.request.method != "POST":
        return step.step_page(visit, number, row)
    if BUTTON in visit.request.POST:
        return use_reply.use_reply(visit, number, row)
    if TAKE in visit.request.POST:
        return take_category.take_category(visit, number, row)
    return send_step.send_step(visit, number, row)


def gated(screen: Screen, console: Console, *methods: str) -> Screen:
    """Put a screen of a console behind the gate, for the methods that it answers."""

    @require_http_methods(methods)
    @staff_required()
    @wraps(screen)
    def view(request: HttpRequest, **parts: Any) -> HttpResponse:
        return cast("HttpResponse", screen(visit_of(request, console), **parts))

    return view
