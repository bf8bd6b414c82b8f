"""The same as files to take along: JSON for programs, HTML for people, in one ZIP."""

from __future__ import annotations

import json
from dataclasses import asdict
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from accounts.models import User
    from public_portal.account.held_data import HeldReport

_OF_REPORT = (
    "number",
    "title",
    "body",
    "report_class",
    "visibility",
    "state",
    "channel",
    "category_code",
    "region_code",
    "place",
    "origin_code",
    "event_on",
    "submitted_at",
    "consent",
    "rating",
)


def zip_of(
    held: Sequence[HeldReport], *, user: User | None, at: datetime, name: str
) -> HttpResponse:
    """Answer with a ZIP of everything held. name: of the file, without its ending."""
    data = {"made_at": at, "account": _account(user), "reports": [_report(each) for each in held]}
    plain = json.dumps(data, ensure_ascii=False, indent=2, default=_as_text)
    context = {"held": held, "user": user, "at": at, "brand_name": settings.BRAND_NAME}
    page = render_to_string("public_portal/account_export/page.html", context)
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr("data-saya.json", plain)
        archive.writestr("data-saya.html", page)
    response = HttpResponse(out.getvalue(), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{name}.zip"'
    response["Cache-Control"] = "no-store, private"
    return response


def _account(user: User | None) -> dict[str, Any] | None:
    if user is None:
        return None
    return {
        "email": user.email,
        "full_name": user.full_name,
        "language": user.language,
        "created_at": user.created_at,
    }


def _report(held: HeldReport) -> dict[str, Any]:
    report = held.report
    return {
        **{field: getattr(report, field) for field in _OF_REPORT},
        "identity": asdict(held.contact) if held.contact else None,
        "identity_read_by_officers": [asdict(read) for read in held.reads.by_officers],
        "identity_read_for_mails": held.reads.by_system,
        "letters": [asdict(letter) for letter in held.letters],
        "erasure_asked_at": held.asked_at,
        "erased_at": held.erased_at,
    }


def _as_text(value: Any) -> str:
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
