"""Putting what an approved application brought into the new agency: all of it, or nothing.

Called when the agency has been made, and again by the ledger until it is done; what could not be
done is told the national desk in words.
"""

from __future__ import annotations

import logging
from datetime import datetime

from onboarding.applications.actions.fill_parts import NotFilled, fill_parts
from onboarding.applications.actions.note_standing import note_account
from onboarding.applications.actions.write_entry import write_entry
from onboarding.applications.models import Application, EntryKind
from onboarding.applications.queries.own_application import papers_of, sections_of
from onboarding.applications.rules.states import Move, State, after
from register.actions.enqueue import enqueue
from tenants.bodies.models import Body
from tenants.models import Agency
from tenants.scope import REGISTER, SYSTEM, of_agency, scope

logger = logging.getLogger(__name__)
FILL = "application_fill"


def note_connected(body: Body, agency: Agency, at: datetime) -> None:
    """Call for the filling of an agency that an application was approved for; runs in no scope."""
    with scope(SYSTEM):
        approved = Application.objects.filter(body_id=body.pk, state=State.APPROVED.value)
        for application in approved:
            call_for_filling(application, at=at)


def call_for_filling(application: Application, *, at: datetime) -> None:
    """Put it into the ledger, once for each version of the application."""
    with scope(REGISTER, savepoint=False):
        enqueue(
            kind=FILL,
            key=f"{FILL}:{application.pk}:{application.version}",
            run_after=at,
            application_id=application.pk,
        )


def fill_connected(*, application_id: int, at: datetime) -> None:
    """Fill the agency in one transaction; done once, a second time changes nothing."""
    try:
        with scope(SYSTEM):
            _fill(application_id, at)
    except NotFilled as refused:
        _tell(application_id, refused.sentence, at)
    except Exception:
        _tell(application_id, "UNKNOWN", at)
        raise


def _fill(application_id: int, at: datetime) -> None:
    application = Application.objects.select_for_update().get(pk=application_id)
    body = Body.objects.select_related("agency").get(pk=application.body_id)
    if application.stands is not State.APPROVED or body.agency is None:
        return
    sections, papers = sections_of(application), papers_of(application)
    with scope(of_agency(body.agency)):
        fill_parts(body.agency, application, sections, papers, at=at)
    note_account(application, at=at)
    application.state = after(application.stands, Move.CONNECT).value
    application.filled_at = application.touched_at = at
    application.trouble = ""
    application.version += 1
    application.save(update_fields=["state", "filled_at", "touched_at", "trouble", "version"])
    write_entry(application, EntryKind.CONNECTED, at=at)


def _tell(application_id: int, sentence: str, at: datetime) -> None:
    """Keep what went wrong where the desk sees it; the first of several alike is enough."""
    with scope(SYSTEM):
        application = Application.objects.select_for_update().get(pk=application_id)
        if application.stands is not State.APPROVED or application.trouble == sentence:
            return
        application.trouble, application.touched_at = sentence, at
        application.save(update_fields=["trouble", "touched_at"])
        write_entry(application, EntryKind.FAILED, at=at, words=sentence)
