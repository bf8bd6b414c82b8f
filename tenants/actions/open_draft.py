"""A draft of a decree, locked for whoever changes it; what may stand in the way."""

from __future__ import annotations

from typing import Any

from django.db import IntegrityError, transaction

from tenants.signin.duties import Area
from tenants.signin.staff import Staff
from tenants.teams.models import Decree


class NoSuchDecree(LookupError):
    """The agency has no such decree."""


class NotADraft(Exception):
    """The decree is signed: nothing of it changes any more."""


class ChangedMeanwhile(Exception):
    """Somebody else has changed the draft since it was read."""


class NumberTaken(ValueError):
    """Another decree of the agency has this number."""


class AlreadySuperseded(ValueError):
    """Another decree supersedes the one that this is to supersede, or it is not there."""


def open_draft(decree_id: int, *, revision: int | None, by: Staff) -> Decree:
    """Return a draft, locked. revision: as it was read, None where it does not matter.

    :raises NotYourArea: and the others of change_draft
    """
    by.require(Area.DECREES)
    decree = Decree.objects.select_for_update().filter(pk=decree_id).first()
    if decree is None:
        raise NoSuchDecree(decree_id)
    if not decree.is_draft:
        raise NotADraft(decree_id)
    if revision is not None and decree.revision != revision:
        raise ChangedMeanwhile(decree_id)
    return decree


def store_draft(decree: Decree, columns: dict[str, Any]) -> None:
    """Write columns of a draft.

    :raises NumberTaken: of another decree
    :raises AlreadySuperseded: the one it is to supersede
    """
    for name, value in columns.items():
        setattr(decree, name, value)
    try:
        with transaction.atomic():
            decree.save()
    except IntegrityError as error:
        told = str(error)
        if "decree_number_once" in told:
            raise NumberTaken(decree.number) from error
        if "supersedes_id" in told:
            raise AlreadySuperseded(decree.supersedes_id) from error
        raise
