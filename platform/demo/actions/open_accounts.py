"""Open the accounts of the demo: one password and one authenticator app for all of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.contrib.auth.hashers import make_password

from accounts.actions.create_account import create_account
from accounts.actions.enrol_totp import enrol_totp
from accounts.models import User
from demo.content.people import DemoPerson
from demo.sign_in import PASSWORD, totp_secret
from tenants.actions.add_member import add_member
from tenants.models import Agency
from tenants.scope import SIGN_IN, scope


class Accounts:
    """Opens accounts and remembers whose is which number."""

    def __init__(self, *, at: datetime) -> None:
        self.ids: dict[str, int] = {}
        self._at = at
        # Slow on purpose: once for everybody.
        self._encoded = make_password(PASSWORD)
        self._secret = totp_secret()

    def open(self, people: Iterable[DemoPerson], *, agency: Agency | None, staff: bool) -> None:
        """Open an account for each of them; staff get their roles and a second factor."""
        wanted = list(people)
        with scope(SIGN_IN):
            known = User.objects.filter(email__in=[person.email for person in wanted])
            self.ids.update(known.values_list("email", "pk"))
            for person in wanted:
                if person.email not in self.ids:
                    self._open(person, agency=agency, staff=staff)

    def _open(self, person: DemoPerson, *, agency: Agency | None, staff: bool) -> None:
        user = create_account(
            email=person.email,
            full_name=person.name,
            password=None,
            at=self._at,
            language=person.language,
            confirmed=True,
        )
        user.password = self._encoded
        user.save(update_fields=["password"])
        self.ids[user.email] = user.pk
        if not staff:
            return
        enrol_totp(user=user, secret=self._secret)
        for role in person.roles:
            add_member(
                user_id=user.pk,
                agency_id=agency.pk if agency else None,
                role=role,
                at=agency.created_at if agency else self._at,
            )
