from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from kernel.cursor import CursorDamaged
from public_portal.account.member import of_account, shown_by
from public_portal.account.reports import own_reports
from public_portal.page import private_page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@of_account
@require_safe
def account_home(request: HttpRequest) -> HttpResponse:
    return redirect("public_portal:account-reports")


@of_account
@require_safe
def account_reports(request: HttpRequest) -> HttpResponse:
    shown = shown_by(request)
    with shown.scope():
        try:
            page = own_reports(owner_key=shown.owner_key, token=request.GET.get("p", ""))
        except CursorDamaged:
            page = None
    if page is None:
        return redirect("public_portal:account-reports")
    here = reverse("public_portal:account-reports")
    urls = {
        "previous_url": f"{here}?p={page.previous_token}" if page.previous_token else "",
        "next_url": f"{here}?p={page.next_token}" if page.next_token else "",
    }
    return private_page(request, "account_reports", {"reports": page.rows, **urls})
