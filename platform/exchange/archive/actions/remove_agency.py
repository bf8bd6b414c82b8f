"""Let an agency go: what was its own is removed once a whole archive of it is there.

Its reports stay in the register, as the public record of what it answered. Its schema stays, empty,
since closed reports go on naming the agency and every reader of the log opens its scope.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from django.db import connections, transaction
from psycopg import sql

from exchange.archive.contents import INSIDE, inside_tables
from exchange.archive.models import Hindrance
from exchange.archive.opened import Opened
from exchange.archive.own_files import drop_own_files, paths_named
from exchange.archive.queries.hindrances import hindrances_of
from tenants.actions.former_hosts import retire_hosts
from tenants.bodies.actions.pass_on_hosts import pass_on_hosts
from tenants.isolation.aliases import OWNER_ALIAS
from tenants.models import Agency, Membership
from tenants.models.agency import AgencyState
from tenants.queries.hosts import forget_hosts

_INVITED: Final = "DELETE FROM signin_invitation WHERE agency_id = %s"


class NotLetGo(Exception):
    """The agency cannot be removed yet; the text says why, in a sentence. Nothing has changed."""

    def __init__(self, hindrance: Hindrance, text: str) -> None:
        super().__init__(text)
        self.hindrance = hindrance


_SAID: Final = {
    Hindrance.AT_WORK: "Suspend the agency first, so that nobody works there any more.",
    Hindrance.SUPERVISES: "{many} other agencies are below it. Put them below another one first.",
    Hindrance.OPEN_REPORTS: "{many} reports are open or may still be opened again there.",
}


def remove_agency(agency: Agency, archive: Opened, *, at: datetime) -> Agency:
    """Empty the agency's schema, end its roles, and set it to LEFT.

    Its hosts become former ones: of who carries on by law, or kept for nobody else.

    :raises NotLetGo: it is not suspended, has open reports, supervises others, or the archive is
        another's, or not of what is there today
    """
    alias = OWNER_ALIAS
    paths = paths_named(agency)
    with transaction.atomic(using=alias), connections[alias].cursor() as cursor:
        left = Agency.objects.using(alias).select_for_update().get(pk=agency.pk)
        _require_ready(cursor, left, archive)
        tables = sql.SQL(", ").join(
            sql.Identifier(left.schema_name, name) for name in inside_tables()
        )
        cursor.execute(sql.SQL("TRUNCATE {}").format(tables).as_string())
        Membership.objects.using(alias).filter(agency=left, is_active=True).update(
            is_active=False, until=at
        )
        cursor.execute(_INVITED, [left.pk])
        retire_hosts(left, at=at)
        left.state, left.state_since = AgencyState.LEFT, at
        left.save(using=alias, update_fields=["state", "state_since"])
        pass_on_hosts(at=at)
    forget_hosts()
    drop_own_files(left, paths)
    return left


def _require_ready(cursor: Any, agency: Agency, archive: Opened) -> None:
    manifest = archive.manifest
    if manifest.agency != agency.pk:
        text = f"The archive is of {manifest.name}, not of {agency.name}."
        raise NotLetGo(Hindrance.ANOTHERS, text)
    for hindrance, many in hindrances_of(agency, using=OWNER_ALIAS):
        raise NotLetGo(hindrance, _SAID[hindrance].format(many=many))
    for table, rows in manifest.rows_of(INSIDE).items():
        name = sql.Identifier(agency.schema_name, table)
        cursor.execute(sql.SQL("SELECT count(*) FROM {}").format(name).as_string())
        if cursor.fetchone() != (rows,):
            text = f"{table} is not as it was archived. Write a new archive."
            raise NotLetGo(Hindrance.CHANGED, text)
