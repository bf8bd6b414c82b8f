"""The hosts of agencies that have left go to who carries on for them by law."""

from __future__ import annotations

from datetime import datetime

from django.db.models import F

from tenants.isolation.aliases import OWNER_ALIAS
from tenants.models import FormerHost
from tenants.models.agency import AgencyState


def pass_on_hosts(*, at: datetime) -> bool:
    """Give each former host of one that has left to its successor; return whether there was any.

    Where the successor has left as well, the host goes on to its own. What nobody carries on for is
    kept as it is. at: for the signature of the owner's work alone.
    """
    del at
    left = FormerHost.objects.using(OWNER_ALIAS).filter(agency__state=AgencyState.LEFT)
    heirs = left.filter(agency__body__successor__agency__isnull=False)
    heirs = heirs.annotate(heir=F("agency__body__successor__agency"))
    found = False
    while moves := list(heirs.values_list("pk", "heir")):
        found = True
        for pk, heir in moves:
            FormerHost.objects.using(OWNER_ALIAS).filter(pk=pk).update(agency=heir)
    return found
