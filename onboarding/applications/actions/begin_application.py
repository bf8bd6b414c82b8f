"""Beginning an application: the body, who asks, and the code that goes to their official address."""

from __future__ import annotations

import secrets
import string
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from django.conf import settings

from onboarding.applications.actions.prove_email import send_proof
from onboarding.applications.models import Application
from onboarding.applications.queries.body_standing import BodyTaken, require_free
from onboarding.applications.queries.own_application import applicant_scope
from onboarding.applications.rules.link import link_hash, link_secret
from onboarding.applications.rules.official_email import is_official
from onboarding.applications.rules.states import State
from tenants.bodies.models import Body

__all__ = ["Begun", "BodyTaken", "NotOfficial", "begin_application"]
_ALPHABET = string.ascii_lowercase + string.digits
_REF_LENGTH = 12


class NotOfficial(ValueError):
    """The address is none of the government's."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A new application and the secret that opens it."""

    application: Application
    secret: str


def begin_application(*, body: Body, email: str, name: str, position: str, at: datetime) -> Begun:
    """Keep a new application whose address is not proven yet, and mail a code to that address.

    :raises NotOfficial: and nothing is kept
    :raises BodyTaken: the body is connected, or another application of it is open
    """
    address = email.strip().lower()
    if not is_official(address):
        raise NotOfficial(address)
    require_free(body)
    seed = uuid4()
    secret = link_secret(seed, settings.RECEIPT_KEY)
    with applicant_scope(secret):
        application = Application.objects.create(
            ref="".join(secrets.choice(_ALPHABET) for _ in range(_REF_LENGTH)),
            seed=seed,
            secret_hash=link_hash(seed, settings.RECEIPT_KEY),
            body=body,
            state=State.UNPROVEN.value,
            email=address,
            person_name=name,
            person_position=position,
            begun_at=at,
            touched_at=at,
        )
        send_proof(application, at=at)
    return Begun(application, secret)
