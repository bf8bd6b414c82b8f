"""An application as its applicant opens it: by the secret of its link, and in no other way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings

from onboarding.applications.models import Application, Paper, Section
from onboarding.applications.rules.link import link_secret
from onboarding.applications.rules.steps import Step
from register.queries.tracking import portal_scope
from tenants.scope import scope


class NoSuchApplication(LookupError):
    """There is none, or the secret is another's: one answer for both."""


@contextmanager
def applicant_scope(secret: str) -> Iterator[None]:
    """Run the block in the portal's scope that opens the application of this secret alone."""
    with scope(portal_scope(secret=secret or "0")):
        yield


def own_application(ref: str) -> Application:
    """Return the application, in its applicant's scope, with its body; one statement.

    :raises NoSuchApplication: see there
    """
    found = Application.objects.select_related("body").filter(ref=ref).first()
    if found is None:
        raise NoSuchApplication(ref)
    return found


def lock_own(ref: str) -> Application:
    """The same for a change that must not meet another.

    :raises NoSuchApplication: also where it is not the applicant's turn any more
    """
    found = Application.objects.select_for_update().filter(ref=ref).first()
    if found is None:
        raise NoSuchApplication(ref)
    return found


def sections_of(application: Application) -> dict[Step, Section]:
    """Return what was answered, by step; one statement."""
    return {Step(row.step): row for row in Section.objects.filter(application=application)}


def papers_of(application: Application) -> dict[Step, Paper]:
    """Return the newest file of each step; one statement."""
    rows = Paper.objects.filter(application=application).order_by("step", "-pk").distinct("step")
    return {Step(row.step): row for row in rows}


def secret_of(application: Application) -> str:
    """Return the secret that its link carries."""
    return link_secret(application.seed, settings.RECEIPT_KEY)
