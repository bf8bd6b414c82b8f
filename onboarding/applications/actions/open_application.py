"""Opening the task list of an application whose official address is proven."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction

from onboarding.applications.actions.write_entry import write_entry
from onboarding.applications.models import Application, EntryKind
from onboarding.applications.queries.body_standing import BodyTaken
from onboarding.applications.rules.states import Move, after


def open_application(application: Application, *, at: datetime) -> Application:
    """Open it, in the applicant's scope, and have the link mailed.

    :raises BodyTaken: somebody else of the body has opened an application meanwhile
    :raises MoveNotAllowed: it was opened already
    """
    application.state = after(application.stands, Move.CONFIRM).value
    application.confirmed_at = application.touched_at = at
    application.code_digest = ""
    try:
        with transaction.atomic():
            application.save(update_fields=["state", "confirmed_at", "touched_at", "code_digest"])
    except IntegrityError as error:
        raise BodyTaken from error
    write_entry(application, EntryKind.BEGUN, at=at)
    return application
