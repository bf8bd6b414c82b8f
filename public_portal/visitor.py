"""Who is visiting, as far as the portal asks, and what they can show for a report."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings

from public_portal.secret_cookie import secret_shown
from register.queries.tracking import portal_scope
from register.rules.receipts import owner_key
from tenants.scope import scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest

    from accounts.models import User


@dataclass(frozen=True)
class Shown:
    """What a visitor shows for one report: its secret, an account, or neither."""

    secret: str = ""
    owner_key: str = ""

    @contextmanager
    def scope(self) -> Iterator[None]:
        """Run the block in the portal's scope that opens what was shown, and no more.

        An error that leaves the block undoes the request; catch a report that is not there inside.
        """
        if not self.secret and not self.owner_key:
            yield
            return
        with scope(portal_scope(secret=self.secret, owner_key=self.owner_key), savepoint=False):
            yield


NOTHING_SHOWN = Shown()


def shown_for(request: HttpRequest, *, number: str) -> Shown:
    """Return what the browser shows for the report with this number."""
    return Shown(secret_shown(request, number=number), owner_key_of(request))


def signed_in(request: HttpRequest) -> User | None:
    """Return the account of the visitor, without touching a session where there is no cookie."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return None
    return request.user if request.user.is_authenticated else None


def owner_key_of(request: HttpRequest) -> str:
    """Return the keyed hash under which the visitor's own reports are stored, empty for a guest."""
    user = signed_in(request)
    return owner_key(user.pk, settings.RECEIPT_KEY) if user is not None else ""
