"""Give an agency another host name, as owner; the one before stays known."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction

from tenants.actions.former_hosts import HostTaken, keep_former, take_back
from tenants.isolation.aliases import OWNER_ALIAS
from tenants.models import Host


def move_host(*, agency_id: int, domain: str, at: datetime) -> str:
    """Make the domain the agency's host, and return the one it had until now.

    A former host of its own becomes its present one again. The same host again changes nothing.
    :raises HostTaken: somebody else has it, or had it; nothing has changed
    :raises Host.DoesNotExist: the agency has left
    """
    with transaction.atomic(using=OWNER_ALIAS):
        hosts = Host.objects.using(OWNER_ALIAS).select_for_update(of=("self",))
        host = hosts.select_related("agency").get(agency_id=agency_id, is_primary=True)
        before, host.domain = host.domain, domain
        if before == domain:
            return before
        try:
            with transaction.atomic(using=OWNER_ALIAS):
                host.save(using=OWNER_ALIAS, update_fields=["domain"])
        except IntegrityError as error:
            raise HostTaken(domain) from error
        take_back(domain, agency_id=agency_id)
        keep_former(before, agency=host.agency, at=at)
    return before
