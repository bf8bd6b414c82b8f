"""The page of one part of the report form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from public_portal.drafts.entry import BACK
from public_portal.drafts.parts import ORDER, address_of, number_of, review_address
from public_portal.page import private_page
from public_portal.stale_token import has_stale_token

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from public_portal.drafts.draft import Draft
    from public_portal.drafts.parts import Part


def part_page(
    request: HttpRequest,
    part: Part,
    draft: Draft,
    context: dict[str, Any],
    *,
    fragment: str = "",
    status: int | None = None,
) -> HttpResponse:
    """Render the page of a part; 403 where what was sent came with a stale token."""
    is_stale = request.method == "POST" and has_stale_token(request)
    values = {
        "draft": draft,
        "step_number": number_of(part),
        "step_count": len(ORDER),
        "back_url": _back_url(request, part, draft),
        **context,
    }
    return private_page(
        request,
        f"report_{part.value}",
        values,
        fragment=fragment,
        status=403 if is_stale else status,
    )


def _back_url(request: HttpRequest, part: Part, draft: Draft) -> str:
    if BACK in request.GET:
        return review_address(draft)
    before = number_of(part) - 2
    return address_of(ORDER[before], draft) if before >= 0 else ""
