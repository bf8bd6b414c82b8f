"""manage check_schemas"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from tenants.isolation.aliases import OWNER_ALIAS
from tenants.isolation.comparison import differences
from tenants.isolation.declared import declared_rights
from tenants.isolation.orphans import (
    agencies_without_schema,
    lost_references,
    shared_references,
    stray_schemas,
)
from tenants.isolation.own_schema import schemas_with_other_rights
from tenants.models import Agency


class Command(BaseCommand):
    help = "Compare every agency's schema with the template; look for what belongs to nobody."

    def handle(self, *args: Any, **options: Any) -> None:
        connection: Any = connections[OWNER_ALIAS]
        connection.set_schema_to_public()
        with connection.cursor() as cursor:
            found = list(_findings(cursor))
        for line in found:
            self.stdout.write(line)
        if found:
            raise CommandError(f"{len(found)} findings.")
        self.stdout.write("Every agency's schema is like the template; nothing is orphaned.")


def _findings(cursor: Any) -> Iterator[str]:
    absent = agencies_without_schema(cursor)
    yield from (f"{schema}: the schema is missing" for schema in absent)
    yield from (f"{schema}: no agency has this schema" for schema in stray_schemas(cursor))
    agencies = Agency.objects.using(OWNER_ALIAS).order_by("pk")
    names = agencies.values_list("schema_name", flat=True)
    schemas = [schema for schema in names if schema not in absent]
    different = differences(cursor, schemas)
    for difference in different:
        yield from (f"{difference.schema}: lacks {line}" for line in difference.lacking)
        yield from (f"{difference.schema}: has beyond it {line}" for line in difference.beyond)
    others = schemas_with_other_rights(cursor, declared_rights().own_schema)
    yield from (f"{schema}: its role has other rights" for schema in sorted(others))
    alike = [schema for schema in schemas if schema not in {d.schema for d in different}]
    for line in lost_references(cursor, alike, list(shared_references())):
        yield f"{line} rows that lead nowhere"
