"""Add a body to the master list by the national desk's word."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import IntegrityError, transaction

from tenants.bodies.models import Body, BodyChange, ChangeKind
from tenants.bodies.queries.body_mistakes import BodyMistake, NewBody, mistakes_of
from tenants.scope import NATIONAL, scope


class BodyRefused(ValueError):
    """It cannot be added, and nothing has changed. mistakes: why, by field."""

    def __init__(self, mistakes: Mapping[str, BodyMistake]) -> None:
        super().__init__(", ".join(f"{field}: {each}" for field, each in mistakes.items()))
        self.mistakes = mistakes


def add_body(new: NewBody, *, reason: str, by: int | None, at: datetime) -> Body:
    """Add it, not connected yet, and note who did and why.

    :raises BodyRefused: also where another has just added one with its code or address
    """
    with scope(NATIONAL):
        _require(new)
        try:
            with transaction.atomic():
                body = Body.objects.create(
                    code=new.code,
                    slug=new.slug,
                    name=new.name,
                    short_name=new.short_name,
                    kind=new.kind,
                    region_code=new.region_code,
                    parent_id=new.parent_id,
                    time_zone=new.time_zone,
                )
        except IntegrityError:
            _require(new)
            raise
        BodyChange.objects.create(
            body=body, kind=ChangeKind.ADDED, reason=reason, changed_by=by, changed_at=at
        )
        return body


def _require(new: NewBody) -> None:
    mistakes = mistakes_of(new)
    if mistakes:
        raise BodyRefused(mistakes)
