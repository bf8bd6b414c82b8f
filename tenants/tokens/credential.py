"""What a program shows: the token of a person, or the pass of a client."""

from __future__ import annotations

from tenants.tokens.client_pass import ClientPass
from tenants.tokens.models import PersonalToken

Credential = PersonalToken | ClientPass
KINDS = (PersonalToken, ClientPass)
