"""The identity vault: sealing who the reporter is, and opening it with a reason that is kept.

Encrypted with the first of settings.VAULT_KEYS; older keys still open, reseal_identities renews.
Source: DESIGN isolation, LIFECYCLE invariant 7
"""

import json
from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import connection

from accounts.secret_box import seal
from accounts.secret_box import unseal as unseal_text
from register.models import Identity
from tenants.scope import VAULT, scope

# Written out, since it is a part of each filing: Django takes longer to put it together than it takes.
_KEEP = "INSERT INTO register_identity (report_id, sealed, sealed_at) VALUES (%s, %s, %s)"


@dataclass(frozen=True)
class Contact:
    """Who the reporter is and how they are reached; any part may be empty."""

    name: str = ""
    email: str = ""
    phone: str = ""
    nik: str = ""
    language: str = "id"

    @property
    def is_given(self) -> bool:
        """Tell whether there is anything to keep."""
        return bool(self.name or self.email or self.phone or self.nik)


def seal_identity(*, report_id: int, contact: Contact, at: datetime) -> None:
    """Keep a contact in the vault, encrypted."""
    sealed = seal(json.dumps(asdict(contact))).encode()
    with scope(VAULT, savepoint=False), connection.cursor() as cursor:
        cursor.execute(_KEEP, (report_id, sealed, at))


def unseal(identity: Identity) -> Contact:
    """Return the contact inside a sealed row."""
    return Contact(**json.loads(unseal_text(bytes(identity.sealed).decode())))


def reseal_identities(*, at: datetime, batch: int = 500) -> int:
    """Encrypt everything anew with the first key, so that an old key may go; return how many."""
    done = 0
    while True:
        with scope(VAULT):
            rows = list(
                Identity.objects.select_for_update(skip_locked=True)
                .filter(sealed_at__lt=at)
                .order_by("pk")[:batch]
            )
            for row in rows:
                row.sealed = seal(unseal_text(bytes(row.sealed).decode())).encode()
                row.sealed_at = at
            Identity.objects.bulk_update(rows, ["sealed", "sealed_at"])
        done += len(rows)
        if len(rows) < batch:
            return done
