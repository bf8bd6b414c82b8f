"""Telling those who keep an agency's accounts that somebody of it asks to be let in.

Nothing is kept of it: they invite whom they know, or do not.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass

from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from look.brand import current_brand
from tenants.models import Agency, Membership
from tenants.models.membership import MemberRole
from tenants.scope import SIGN_IN, scope
from tenants.signin.homes import CONSOLE_OF_AGENCY, origins_of

logger = logging.getLogger(__name__)
_KEEPERS = (MemberRole.ADM.value, MemberRole.KOM.value)
MOST_TOLD = 10


class NobodyKeepsAccounts(Exception):
    """The agency has nobody who could let anybody in; the national desk has to."""


@dataclass(frozen=True, slots=True)
class AccessWish:
    """Who asks, and what for; none of it is proven."""

    name: str
    position: str
    email: str
    reason: str


def ask_access(*, agency: Agency, wish: AccessWish) -> int:
    """Mail the keepers of the agency's accounts, and return how many were told.

    :raises NobodyKeepsAccounts: and nothing is sent
    """
    keepers = _keepers_of(agency)
    if not keepers:
        raise NobodyKeepsAccounts
    url = f"{origins_of([agency])[agency.pk]}{CONSOLE_OF_AGENCY}pengguna/undang/"
    context = {"wish": wish, "agency": agency, "url": url, "brand": current_brand()}
    # One for each, so that none sees the others' addresses.
    mails = [
        EmailMessage(
            _("Permintaan akses: {agency}").replace("{agency}", agency.short_name),
            render_to_string("applications/mail/access.txt", context),
            to=[keeper],
            headers={"Auto-Submitted": "auto-generated"},
        )
        for keeper in keepers
    ]
    transaction.on_commit(lambda: _send(mails))
    return len(mails)


def _keepers_of(agency: Agency) -> list[str]:
    with scope(SIGN_IN, savepoint=False):
        rows = Membership.objects.filter(agency=agency, role__in=_KEEPERS, is_active=True)
        found = rows.order_by("since").values_list("user__email", flat=True)
        return list(dict.fromkeys(found))[:MOST_TOLD]


def _send(mails: list[EmailMessage]) -> None:
    for mail in mails:
        try:
            mail.send()
        except OSError as error:
            # Its own words would name the address.
            logger.error("A wish for access could not be mailed: %s", type(error).__name__)
