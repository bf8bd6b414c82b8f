"""One client as a list shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from register.views.visit import Visit
from tenants.models.membership import MemberRole
from tenants.tokens.models import ApiClient, TokenScope


@dataclass(frozen=True, slots=True)
class ClientLine:
    """old_until: till when the secret before is good as well. The addresses: empty where it is over."""

    name: str
    client_id: str
    hint: str
    works_as: str
    scopes: str
    last_used_at: datetime | None
    old_until: datetime | None
    is_over: bool
    edit_url: str
    rotate_url: str
    revoke_url: str


def client_line(visit: Visit, client: ApiClient, units: Mapping[int, str]) -> ClientLine:
    """Return a client with what may be done with it. units: their names by their numbers."""
    is_over = client.revoked_at is not None
    until = client.old_secret_until
    named = [str(MemberRole(code).label) for code in client.roles]
    named += [units[pk] for pk in client.unit_ids if pk in units]
    urls = {
        f"{what}_url": "" if is_over else visit.url(f"client-{what}", client.pk)
        for what in ("edit", "rotate", "revoke")
    }
    return ClientLine(
        name=client.name,
        client_id=client.client_id,
        hint=client.hint,
        works_as=", ".join(named),
        scopes=", ".join(str(TokenScope(code).label) for code in client.scopes),
        last_used_at=client.last_used_at,
        old_until=until if until is not None and until > visit.at else None,
        is_over=is_over,
        **urls,
    )
