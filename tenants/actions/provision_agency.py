"""Make an agency: its row, host, schema, role and rights, in one transaction as owner."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import connections, transaction
from psycopg import sql

from tenants.actions.former_hosts import take_back
from tenants.isolation.aliases import OWNER_ALIAS
from tenants.isolation.apply import login_other_than
from tenants.isolation.declared import declared_rights
from tenants.isolation.migrate import MIGRATION_LOCK
from tenants.isolation.own_schema import ensure_tenant_role, grant_own_schema
from tenants.isolation.recording import WHOLE
from tenants.isolation.replay import replay
from tenants.models import Agency, Host, RecordedMigration
from tenants.models.agency import AgencyState, IntegrationMode

RESERVED_SLUGS = frozenset({"nasional", "www", "api", "static", "mail", "admin"})
_ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext(%s))"
_NO_MIGRATION = f"SELECT pg_advisory_xact_lock_shared({MIGRATION_LOCK})"
# No two agencies number a unit alike, since the register names units of many by their numbers.
UNITS_PER_AGENCY = 1_000_000
_NUMBER_UNITS = "ALTER TABLE {}.teams_unit ALTER COLUMN id RESTART WITH {}"
_SCHEMA_EXISTS = "SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = %s), current_user"


class SlugReserved(Exception):
    """The slug is a host name of the platform itself."""


class NothingRecorded(Exception):
    """The template schema is missing: run migrate_all first."""


def provision_agency(
    *,
    slug: str,
    name: str,
    kind: str,
    time_zone: str,
    at: datetime,
    short_name: str = "",
    region_code: str | None = None,
    parent: Agency | None = None,
    state: str = AgencyState.PREPARING,
    integration_mode: str = IntegrationMode.CENTRAL,
    domain: str = "",
) -> Agency:
    """Make the agency and everything it needs; a second call completes, and changes nothing else.

    domain: its host name, by default `<slug>.<public host>`
    :raises SlugReserved: the slug is one of the platform's own hosts
    :raises NothingRecorded: migrate_all has never run
    :raises HostTaken: the host name was another agency's
    :raises django.db.IntegrityError: a value that the table of agencies refuses; nothing is left
    """
    if slug in RESERVED_SLUGS:
        raise SlugReserved(slug)
    alias = OWNER_ALIAS
    connection: Any = connections[alias]
    connection.set_schema_to_public()
    with transaction.atomic(using=alias), connection.cursor() as cursor:
        cursor.execute(_NO_MIGRATION)
        cursor.execute(_ONE_AT_A_TIME, [f"tuntas: agency {slug}"])
        agency, _ = Agency.objects.using(alias).get_or_create(
            slug=slug,
            defaults={
                "schema_name": schema_name_of(slug),
                "name": name,
                "short_name": short_name or name[:60],
                "kind": kind,
                "region_code": region_code,
                "parent": parent,
                "time_zone": time_zone,
                "state": state,
                "state_since": at,
                "integration_mode": integration_mode,
                "created_at": at,
            },
        )
        _ensure_host(agency, domain or f"{slug}.{settings.PUBLIC_HOST}")
        _ensure_schema(cursor, agency)
    return agency


def schema_name_of(slug: str) -> str:
    """Return the name of the schema that an agency of this slug has."""
    return f"a_{slug.replace('-', '_')}"


def _ensure_host(agency: Agency, domain: str) -> None:
    hosts = Host.objects.using(OWNER_ALIAS)
    if not hosts.filter(agency=agency).exists():
        hosts.create(agency=agency, domain=domain.lower(), is_primary=True)
        take_back(domain.lower(), agency_id=agency.pk)


def _ensure_schema(cursor: Any, agency: Agency) -> None:
    schema = agency.schema_name
    cursor.execute(_SCHEMA_EXISTS, [schema])
    is_there, owner = cursor.fetchone()
    if not is_there:
        cursor.execute(sql.SQL("CREATE SCHEMA {}").format(sql.Identifier(schema)).as_string())
    login = login_other_than(owner) or owner
    ensure_tenant_role(cursor, agency_id=agency.pk, schema=schema, login=login)
    if is_there:
        own = declared_rights().own_schema
        grant_own_schema(cursor, agency_id=agency.pk, schema=schema, grants=own)
        return
    replay(cursor, agency, _whole_recording())
    first = sql.Literal(agency.pk * UNITS_PER_AGENCY + 1)
    cursor.execute(sql.SQL(_NUMBER_UNITS).format(sql.Identifier(schema), first).as_string())


def _whole_recording() -> list[RecordedMigration]:
    """Return what makes a schema: the template's own SQL, or all that led to it.

    :raises NothingRecorded: there is neither
    """
    recorded = RecordedMigration.objects.using(OWNER_ALIAS).order_by("pk")
    app, name = WHOLE
    if whole := recorded.filter(app=app, name=name).exclude(statements=[]):
        return list(whole)
    if rows := list(recorded):
        return rows
    raise NothingRecorded("The template schema is missing: run migrate_all first.")
