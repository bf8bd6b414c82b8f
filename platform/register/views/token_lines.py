"""One token as a list shows it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from register.views.visit import Visit
from tenants.tokens.models import PersonalToken, TokenScope


@dataclass(frozen=True, slots=True)
class TokenLine:
    """mark: the look of its state. rotate_url, revoke_url: empty where it is over, or not theirs."""

    name: str
    holder: str
    hint: str
    scopes: str
    state: str
    mark: str
    created_at: datetime
    expires_at: datetime
    last_used_at: datetime | None
    rotate_url: str
    revoke_url: str


def line_of(visit: Visit, token: PersonalToken) -> TokenLine:
    """Return a token with what the person may do with it."""
    is_live, is_own = token.is_live(at=visit.at), token.user_id == visit.staff.user_id
    state, mark = _state(token, at=visit.at)
    return TokenLine(
        name=token.name,
        holder=token.holder_name,
        hint=token.hint,
        scopes=", ".join(str(TokenScope(code).label) for code in token.scopes),
        state=state,
        mark=mark,
        created_at=token.created_at,
        expires_at=token.expires_at,
        last_used_at=token.last_used_at,
        rotate_url=visit.url("token-rotate", token.pk) if is_live and is_own else "",
        revoke_url=visit.url("token-revoke", token.pk) if is_live else "",
    )


def _state(token: PersonalToken, *, at: datetime) -> tuple[str, str]:
    if token.revoked_at is not None:
        return _("Dicabut"), "mute"
    return (_("Berlaku"), "ok") if token.is_live(at=at) else (_("Kedaluwarsa"), "mute")
