"""What stands beside a public report: supporting it, passing it on, complaining about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import reverse

from public_portal.support_cookie import supporter_shown
from register.rules.states import ACTIVE, State

if TYPE_CHECKING:
    from django.http import HttpRequest

    from public_portal.tracking.report_page import ReportPage


@dataclass(frozen=True)
class BesideReport:
    """may_support: not when it has ended. share: the words that are passed on with the address."""

    may_support: bool
    is_supporter: bool
    address: str
    share: str


def beside_report(request: HttpRequest, page: ReportPage) -> BesideReport:
    """Return what one visitor is offered beside a report."""
    number = page.report.number
    address = settings.PUBLIC_URL + reverse("public_portal:report-public", args=[number])
    return BesideReport(
        may_support=State(page.report.state) in ACTIVE,
        is_supporter=supporter_shown(request, number=number) != "",
        address=address,
        share=f"{page.title} {address}",
    )
