"""The demo's applications, so that a visitor can be whoever applied."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from demo.content.applications import APPLICATIONS
from onboarding.applications.models import Application
from onboarding.applications.queries.own_application import secret_of
from tenants.scope import SYSTEM, scope


@dataclass(frozen=True, slots=True)
class SampleApplication:
    """One application. link: opens it, as the mail to its applicant does."""

    ref: str
    body: str
    state: str
    link: str


def sample_applications() -> tuple[SampleApplication, ...]:
    """Return those that are loaded, in their order; one statement."""
    codes = [told.code for told in APPLICATIONS]
    with scope(SYSTEM, savepoint=False):
        found = Application.objects.filter(body__code__in=codes).select_related("body")
        rows = sorted(found, key=lambda row: codes.index(row.body.code))
    return tuple(_sample(row) for row in rows)


def _sample(row: Application) -> SampleApplication:
    link = reverse("public_portal:join-resume", args=(row.ref, secret_of(row)))
    return SampleApplication(row.ref, row.body.name, row.get_state_display(), link)
