from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from public_portal.secret_cookie import forget_secret

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_POST
def track_close(request: HttpRequest, number: str) -> HttpResponse:
    """Take the secret of a report from the browser, for a phone or a desk that is shared."""
    response = redirect("public_portal:track-open")
    forget_secret(response, path=reverse("public_portal:track-report", args=[number]))
    messages.success(request, _("Laporan ditutup di peramban ini."))
    return response
