"""The key of whoever files: a token of the agency that is meant, or of the national desk.

The desks keep their tokens and clients apart, so both are asked, each in its own scope. The holder
must be somebody who takes reports in there. Source: platform/docs/adr/0291
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from api.open311.endpoint import Call
from api.open311.limits import count_write, count_wrong_key
from api.open311.refusal import Refusal311
from register.rules.actors import Actor
from register.rules.intake import may_enter
from register.views.visit import actor_of
from tenants.models import Agency
from tenants.scope import NATIONAL, Scope, of_agency, scope
from tenants.signin.seating import seat_absent
from tenants.signin.staff import Staff
from tenants.tokens.actions.note_use import note_use
from tenants.tokens.credential import Credential
from tenants.tokens.models import TokenScope
from tenants.tokens.queries.clients import live_pass
from tenants.tokens.queries.tokens import live_token


@dataclass(frozen=True, slots=True)
class Key:
    """A key that is good. desk: the scope that it was found in."""

    credential: Credential
    actor: Actor
    desk: Scope


def key_for(call: Call, needed: TokenScope, *, at_agency: bool = False) -> Key:
    """Return the key of a request. at_agency: only one of the agency itself will do.

    :raises Refusal311: 403 where there is none that is good, 429 where there were too many
    """
    text = call.parameters.get("api_key", "")
    desks: tuple[Agency | None, ...] = (call.agency,) if at_agency else (call.agency, None)
    found = (_key(text, desk, call, needed) for desk in desks)
    key = next((each for each in found if each is not None), None)
    if key is None:
        count_wrong_key(call.request, at=call.at)
        raise Refusal311(403, _("api_key tidak ada, tidak berlaku, atau tidak untuk ini."))
    count_write(key.credential.counted_as, at=call.at)
    return key


def _key(text: str, desk: Agency | None, call: Call, needed: TokenScope) -> Key | None:
    where = of_agency(desk) if desk else NATIONAL
    with scope(where, savepoint=False):
        found = _holder(text, desk, call)
        if found is None:
            return None
        credential, staff = found
        if needed not in credential.scopes or not may_enter(actor_of(staff)):
            return None
        note_use(credential, at=call.at)
    return Key(credential, actor_of(staff), where)


def _holder(text: str, desk: Agency | None, call: Call) -> tuple[Credential, Staff] | None:
    """Return whose key it is: a client's, which acts for itself, or a person's."""
    client = live_pass(text, at=call.at)
    if client is not None:
        return client, client.seat(desk)
    token = live_token(text, at=call.at)
    if token is None:
        return None
    staff = seat_absent(user_id=token.user_id, agency=desk, at=call.at)
    return (token, staff) if staff is not None else None
