"""Keeping the answers of one step, complete or not."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from onboarding.applications.models import Application, Paper, Section
from onboarding.applications.queries.own_application import lock_own
from onboarding.applications.rules.completeness import is_complete
from onboarding.applications.rules.short_address import RESERVED
from onboarding.applications.rules.states import EDITABLE
from onboarding.applications.rules.steps import Step, Verdict
from tenants.bodies.queries.taken_hosts import is_host_taken


class NotEditable(Exception):
    """The application is not in its applicant's hands now."""


class AddressTaken(ValueError):
    """Another agency, body or application has the short address."""


def save_step(
    *, ref: str, step: Step, answers: dict[str, Any], at: datetime, is_whole: bool = True
) -> Section:
    """Keep the answers of a step in place of the earlier ones, in the applicant's scope.

    What the national desk said of the earlier ones is no verdict on these. is_whole: nothing that
    was typed had to be left out.
    :raises NotEditable: it was sent or decided
    """
    with transaction.atomic():
        application = lock_editable(ref)
        has_paper = Paper.objects.filter(application=application, step=step.value).exists()
        section = _section(application, step, at)
        section.answers = answers
        section.is_complete = is_whole and is_complete(step, answers, has_paper=has_paper)
        section.saved_at, section.verdict = at, Verdict.NONE.value
        section.save(update_fields=["answers", "is_complete", "saved_at", "verdict"])
        application.touched_at = at
        application.save(update_fields=["touched_at"])
    return section


def save_channels(*, ref: str, answers: dict[str, Any], at: datetime) -> Section:
    """Keep the step of the channels, and hold its short address for the application.

    :raises AddressTaken: and nothing is kept
    :raises NotEditable: it was sent or decided
    """
    slug = answers.get("slug", "")
    with transaction.atomic():
        application = lock_editable(ref)
        if slug and is_taken(slug, body_id=application.body_id):
            raise AddressTaken(slug)
        application.slug = slug
        try:
            with transaction.atomic():
                application.save(update_fields=["slug"])
        except IntegrityError as error:
            raise AddressTaken(slug) from error
        return save_step(ref=ref, step=Step.CHANNELS, answers=answers, at=at)


def is_taken(slug: str, *, body_id: int) -> bool:
    """Tell whether the platform, an agency or another body of the master list has a short address."""
    return slug in RESERVED or is_host_taken(slug, body_id=body_id)


def lock_editable(ref: str) -> Application:
    """Return the application, locked, while its answers may be changed.

    :raises NotEditable: it was sent or decided, or is none of whoever asks
    """
    try:
        application = lock_own(ref)
    except LookupError as error:
        raise NotEditable(ref) from error
    if application.stands not in EDITABLE:
        raise NotEditable(ref)
    return application


def _section(application: Application, step: Step, at: datetime) -> Section:
    # The applicant may change no other column, which update_or_create would.
    own = Section.objects.filter(application=application, step=step.value)
    found = own.select_for_update().first()
    return found or Section.objects.create(application=application, step=step.value, saved_at=at)
