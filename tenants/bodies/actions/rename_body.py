"""Give a body another name, and the tenant that it has become."""

from __future__ import annotations

from datetime import datetime

from tenants.bodies.models import Body, BodyChange, ChangeKind
from tenants.models import Agency
from tenants.scope import NATIONAL, scope


def rename_body(
    *, body_id: int, name: str, short_name: str, reason: str, by: int | None, at: datetime
) -> Body:
    """Change name and short name of a body and its agency; the same names again change nothing.

    Its host names stay, so that every link and every bookmark goes on working.
    """
    with scope(NATIONAL):
        body = Body.objects.select_for_update().get(pk=body_id)
        if (body.name, body.short_name) == (name, short_name):
            return body
        before = {"name": body.name, "short_name": body.short_name}
        body.name, body.short_name = name, short_name
        body.save(update_fields=["name", "short_name"])
        Agency.objects.filter(pk=body.agency_id).update(name=name, short_name=short_name)
        BodyChange.objects.create(
            body=body,
            kind=ChangeKind.RENAMED,
            before=before,
            reason=reason,
            changed_by=by,
            changed_at=at,
        )
        return body
