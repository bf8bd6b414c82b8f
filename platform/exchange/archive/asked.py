"""What somebody asks of the commands of archives."""

from __future__ import annotations

from django.core.management.base import CommandError

from tenants.isolation.aliases import OWNER_ALIAS
from tenants.models import Agency


def agency_named(slug: str) -> Agency:
    """Return the agency of a slug.

    :raises CommandError: there is none
    """
    found = Agency.objects.using(OWNER_ALIAS).filter(slug=slug).first()
    if found is None:
        raise CommandError(f"There is no agency {slug}.")
    return found
