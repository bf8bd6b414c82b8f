from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.views.decorators.http import require_safe

from public_portal.information.deadline_table import deadline_table
from public_portal.page import portal_page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    return portal_page(request, "help", {"deadlines": deadline_table(at=timezone.now())})
