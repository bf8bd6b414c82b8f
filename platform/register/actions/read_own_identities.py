"""Showing reporters what the vault holds of themselves; each reading leaves its trace."""

from collections.abc import Sequence
from datetime import datetime

from register.actions.seal_identity import Contact, unseal
from register.models import Identity, IdentityAccess, Report
from register.queries.tracking import is_shown
from register.rules.actors import Role
from register.rules.refusals import Refusal, StepNotAllowed
from tenants.scope import VAULT, scope

REASON = "own data"


def read_own_identities(
    *, reports: Sequence[Report], secret: str = "", owner_key: str = "", at: datetime
) -> dict[int, Contact]:
    """Return what is known of the reporter by report; two statements, whatever their number.

    :raises StepNotAllowed: what was shown does not open one of them
    """
    if not all(is_shown(report, secret=secret, owner_key=owner_key) for report in reports):
        raise StepNotAllowed(Refusal.NOT_YOUR_REPORT)
    with scope(VAULT, savepoint=False):
        rows = list(Identity.objects.filter(pk__in=[report.pk for report in reports]))
        IdentityAccess.objects.bulk_create(
            IdentityAccess(report_id=row.pk, at=at, role=Role.REPORTER.value, reason=REASON)
            for row in rows
        )
        return {row.pk: unseal(row) for row in rows}
