"""Trying once more what an approved application waits for."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from onboarding.applications.actions.decide_application import connect
from onboarding.applications.actions.fill_tenant import call_for_filling
from onboarding.applications.actions.write_entry import write_entry
from onboarding.applications.models import Application, EntryKind
from onboarding.applications.rules.states import Move, MoveNotAllowed, State
from tenants.bodies.actions.ask_connection import NothingToConnect
from tenants.signin.staff import Staff


def retry_filling(*, ref: str, by: Staff, at: datetime) -> Application:
    """Put an approved application in line again, in the desk's scope: to be connected, or filled.

    :raises MoveNotAllowed: it is not approved, or done already
    """
    with transaction.atomic():
        application = (
            Application.objects.select_for_update(of=("self",)).select_related("body").get(ref=ref)
        )
        if application.stands is not State.APPROVED:
            raise MoveNotAllowed(application.stands, Move.CONNECT)
        application.version += 1
        application.trouble, application.touched_at = "", at
        application.save(update_fields=["version", "trouble", "touched_at"])
        write_entry(application, EntryKind.RETRIED, at=at, by=by)
        if application.body.agency_id is None:
            _connect_again(application, by, at)
        else:
            call_for_filling(application, at=at)
    return application


def _connect_again(application: Application, by: Staff, at: datetime) -> None:
    try:
        connect(application, by=by, at=at)
    except NothingToConnect:
        # In line already.
        return
