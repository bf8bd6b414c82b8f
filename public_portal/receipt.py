"""Handing a reporter the receipt: the number in the address, the secret in a short-lived cookie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.shortcuts import redirect
from django.urls import reverse

from public_portal.drafts.store import forget_latest
from public_portal.secret_cookie import keep_secret
from register.rules.receipts import derive_secret

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpResponse

# Long enough for a slow phone to load the page again, too short for the next person at the desk.
SHOWN_SECONDS = 15 * 60


def receipt_address(number: str) -> str:
    """Return where the receipt of a report is shown."""
    return reverse("public_portal:report-sent", args=[number])


def to_receipt(*, number: str, key: UUID) -> HttpResponse:
    """Send the browser to the receipt of the report that was filed with this key."""
    address = receipt_address(number)
    response = redirect(address)
    secret = derive_secret(key.bytes, settings.RECEIPT_KEY)
    keep_secret(response, path=address, number=number, secret=secret, seconds=SHOWN_SECONDS)
    forget_latest(response)
    return response
