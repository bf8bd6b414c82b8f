"""Sharing the administration out anew among Kominfo, Organisasi and the Inspektorat."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from tenants.actions.write_audit import write_audit
from tenants.models import Agency, DutySplit, Membership
from tenants.scope import SIGN_IN, scope
from tenants.signin.duties import Area, keeps_accounts
from tenants.signin.queries.duty_splits import own_split
from tenants.signin.split import DUTY_ORDER, Split, checked_split, whole_split
from tenants.signin.staff import NotYourArea, Staff
from tenants.teams.models.audit_entry import AuditKind


class SplitMeanwhile(Exception):
    """Somebody else has changed the split since it was read."""


def split_duties(*, wanted: Split, seen: Split, agency: Agency, by: Staff, at: datetime) -> None:
    """Let each duty look after these areas from the next request on, in the agency's scope.

    seen: the split as it was read. Fixed cells stay as they are, whatever is wanted.
    :raises NotYourArea: not one who keeps accounts
    :raises NobodyKeeps: an area that no duty would look after
    :raises SplitMeanwhile: somebody was quicker
    """
    if not keeps_accounts(by.held):
        raise NotYourArea(Area.USERS)
    split = checked_split(wanted)
    with transaction.atomic():
        with scope(SIGN_IN):
            before = _locked(agency)
            if before != seen:
                raise SplitMeanwhile
            changed = [duty for duty in DUTY_ORDER if split[duty] != before[duty]]
            for duty in changed:
                _store(agency, duty, split[duty])
        if changed:
            write_audit(
                AuditKind.DUTIES_CHANGED,
                by=by,
                at=at,
                subject=agency.name,
                before={duty: sorted(before[duty]) for duty in changed},
                after={duty: sorted(split[duty]) for duty in changed},
            )


def _locked(agency: Agency) -> dict[str, frozenset[Area]]:
    """Return the split as it is now; who changes it next waits, as for roles, see change_roles."""
    keepers = Membership.objects.filter(agency=agency, role__in=("ADM", "KOM"), is_active=True)
    list(keepers.select_for_update(of=("self",)).order_by("pk").values_list("pk", flat=True))
    return whole_split(own_split(agency))


def _store(agency: Agency, duty: str, areas: frozenset[Area]) -> None:
    DutySplit.objects.update_or_create(agency=agency, duty=duty, defaults={"areas": sorted(areas)})
