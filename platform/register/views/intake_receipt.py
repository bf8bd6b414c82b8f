"""The receipt of a report that an officer entered: shown once, and on paper."""

from typing import Any

from django.http import Http404, HttpResponse
from django.utils.cache import add_never_cache_headers
from django.utils.http import urlencode

from kernel.receipt_secret import group_secret
from register.actions.submit_report import Receipt
from register.queries.doors import NoSuchReport
from register.queries.next_steps import next_steps
from register.queries.tracking import portal_scope, track_report
from register.rules.intake import may_enter
from register.rules.steps import Step
from register.views.paper_receipt import paper_receipt
from register.views.visit import Visit, zone_of
from tenants.scope import scope


def receipt_page(visit: Visit, receipt: Receipt, *, same: str) -> HttpResponse:
    """Show number and secret, the only time that an officer sees them together.

    same: the number of the report that the officer has found to be about the same.
    """
    report = receipt.report
    context = {
        "report": report,
        "number": report.number,
        "secret": group_secret(receipt.secret),
        "steps": next_steps(report, at=visit.at),
        "pdf_url": visit.url("intake-receipt"),
        "again_url": visit.url("intake"),
        "merge_url": _merge_url(visit, report.number, same),
    }
    return visit.page("register/intake/receipt.html", context, here=visit.url("intake"))


def receipt_pdf(visit: Visit) -> HttpResponse:
    """Set the receipt as a page to take home, for whoever still has number and secret before them."""
    if not may_enter(visit.actor):
        raise Http404
    number, secret = (visit.request.POST.get(name, "")[:40] for name in ("number", "secret"))
    with scope(portal_scope(secret=secret), savepoint=False):
        report = _own_report(visit, number, secret)
        steps = next_steps(report, at=visit.at)
    content = paper_receipt(
        report,
        secret=group_secret(secret),
        steps=steps,
        desk=_desk(visit),
        zone=zone_of(visit.staff),
        at=visit.at,
    )
    response = HttpResponse(content, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="tanda-terima-{number}.pdf"'
    add_never_cache_headers(response)
    return response


def _own_report(visit: Visit, number: str, secret: str) -> Any:
    try:
        report, is_shown = track_report(number=number, secret=secret)
    except NoSuchReport as error:
        raise Http404 from error
    if not is_shown or report.entered_by_id != visit.actor.user_id:
        raise Http404
    return report


def _desk(visit: Visit) -> str:
    return visit.staff.agency.name if visit.staff.agency else ""


def _merge_url(visit: Visit, number: str, same: str) -> str:
    if not same or visit.actor.agency_id is not None:
        return ""
    address = visit.url("report-step", number, Step.MERGE.value.lower())
    return f"{address}?{urlencode({'master_number': same})}"
