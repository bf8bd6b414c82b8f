"""manage provision"""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db.utils import IntegrityError
from django.utils import timezone

from tenants.actions.former_hosts import HostTaken
from tenants.actions.provision_agency import NothingRecorded, SlugReserved, provision_agency
from tenants.bodies.actions.load_master import link_agencies
from tenants.isolation.aliases import OWNER_ALIAS
from tenants.models import Agency
from tenants.models.agency import AgencyKind, AgencyState, IntegrationMode, TimeZone


class Command(BaseCommand):
    help = "Make one agency with its host, schema, role and rights; a second run changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slug", help="the first part of its host name")
        parser.add_argument("name")
        parser.add_argument("--kind", required=True, choices=AgencyKind.values)
        parser.add_argument("--short-name", default="")
        parser.add_argument("--region", help="as 33 or 33.04, for provinces, regencies, cities")
        parser.add_argument("--parent", help="the slug of the agency above it")
        parser.add_argument("--zone", default=TimeZone.WIB, choices=TimeZone.values)
        parser.add_argument("--state", default=AgencyState.PREPARING, choices=AgencyState.values)
        parser.add_argument(
            "--mode", default=IntegrationMode.CENTRAL, choices=IntegrationMode.values
        )
        parser.add_argument("--domain", default="", help="its host name, if not SLUG.<host>")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            agency = provision_agency(
                slug=options["slug"],
                name=options["name"],
                short_name=options["short_name"],
                kind=options["kind"],
                region_code=options["region"],
                parent=_parent(options["parent"]),
                time_zone=options["zone"],
                state=options["state"],
                integration_mode=options["mode"],
                domain=options["domain"],
                at=timezone.now(),
            )
        except SlugReserved as mistake:
            raise CommandError(f"{mistake} is a host of the platform itself.") from mistake
        except HostTaken as mistake:
            raise CommandError(f"{mistake} was another agency's host.") from mistake
        except NothingRecorded as mistake:
            raise CommandError(str(mistake)) from mistake
        except IntegrityError as mistake:
            raise CommandError(f"Refused: {str(mistake).splitlines()[0]}") from mistake
        link_agencies()
        self.stdout.write(f"{agency.slug}: schema {agency.schema_name}, role t_{agency.pk}.")


def _parent(slug: str | None) -> Agency | None:
    if slug is None:
        return None
    try:
        return Agency.objects.using(OWNER_ALIAS).get(slug=slug)
    except Agency.DoesNotExist as mistake:
        raise CommandError(f"There is no agency {slug}.") from mistake
