"""The mail that brings an invitation."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse

from tenants.signin.homes import origin_at, origins_of
from tenants.signin.models import Invitation

_URLS = "tenants.signin.urls"


def invitation_mail(invitation: Invitation, token: str) -> EmailMessage:
    """Return the mail with the link at the host of the agency or of the national desk."""
    path = reverse("signin:invitation-accept", urlconf=_URLS, args=[token])
    context = {"invitation": invitation, "url": f"{_origin(invitation)}/akun{path}"}
    subject = render_to_string("signin/invitation/subject.txt", context)
    body = render_to_string("signin/invitation/mail.txt", context)
    return EmailMessage(" ".join(subject.split()), body, to=[invitation.email])


def _origin(invitation: Invitation) -> str:
    if invitation.agency is None:
        return origin_at(settings.NATIONAL_HOST)
    return origins_of([invitation.agency])[invitation.agency.pk]
