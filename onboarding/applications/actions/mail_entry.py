"""Mailing an applicant what was done to their application, with the link that opens it.

Done by the worker, at least once, so that a mail server that is down loses nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string

from look.brand import current_brand
from onboarding.applications.actions.write_entry import MAIL
from onboarding.applications.models import Application, Entry, EntryKind, Section
from onboarding.applications.queries.own_application import secret_of, sections_of
from onboarding.applications.rules.steps import Step, StepState
from onboarding.applications.words.labels import STEP_LABELS
from onboarding.applications.words.mails import SENTENCES, SUBJECTS
from tenants.scope import SYSTEM, scope

__all__ = ["MAIL", "link_to", "mail_entry", "mail_link"]


def mail_entry(*, entry_id: int, at: datetime) -> None:
    """Tell the applicant of one entry; runs in no scope of its own."""
    with scope(SYSTEM):
        entry = Entry.objects.select_related("application__body").get(pk=entry_id)
        sections = sections_of(entry.application)
    kind = EntryKind(entry.kind)
    _compose(entry.application, kind, entry.words, _remarks(sections.values())).send()


def mail_link(application: Application) -> EmailMessage:
    """Return the mail that brings the link once more."""
    return _compose(application, None, "", [])


def link_to(application: Application) -> str:
    """Return the address that opens an application."""
    return f"{settings.PUBLIC_URL}/onboarding/lanjut/{application.ref}/{secret_of(application)}/"


def _remarks(sections: Iterable[Section]) -> list[tuple[str, str]]:
    return [
        (str(STEP_LABELS[Step(row.step)]), row.words)
        for row in sections
        if row.stands is StepState.TO_MEND
    ]


def _compose(
    application: Application, kind: EntryKind | None, words: str, remarks: list[tuple[str, str]]
) -> EmailMessage:
    name, host = application.body.name, f"{application.slug}.{settings.PUBLIC_HOST}"
    context = {
        "application": application,
        "sentence": str(SENTENCES[kind]).replace("{body}", name).replace("{host}", host),
        "words": words,
        "remarks": remarks if kind is EntryKind.RETURNED else [],
        "link": link_to(application),
        "brand": current_brand(),
    }
    return EmailMessage(
        f"{SUBJECTS[kind]}: {name}",
        render_to_string("applications/mail/told.txt", context),
        to=[application.email],
        headers={"Auto-Submitted": "auto-generated"},
    )
