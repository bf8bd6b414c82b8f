"""Who has read an identity, as its owner may know it: when, in which role, at which office.

Neither the officer's name nor the reason they wrote down: see ADR 0116.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from register.models import IdentityAccess
from register.queries.agency_names import agencies_by_id
from register.rules.actors import Role
from register.words.steps import ROLE_LABELS
from tenants.scope import VAULT, scope


@dataclass(frozen=True)
class IdentityRead:
    """One reading. office: empty at the national desk."""

    at: datetime
    role: str
    office: str


@dataclass(frozen=True)
class Reads:
    """by_officers: newest first. by_system: how often a mail was addressed. by_owner: how often."""

    by_officers: tuple[IdentityRead, ...] = ()
    by_system: int = 0
    by_owner: int = 0


def identity_reads(report_ids: Iterable[int]) -> dict[int, Reads]:
    """Return the readings of each report that was read; two statements, whatever their number."""
    with scope(VAULT, savepoint=False):
        rows = list(
            IdentityAccess.objects.filter(report_id__in=list(report_ids)).order_by("-at", "-pk")
        )
        names = agencies_by_id(row.agency_id for row in rows)
    found: defaultdict[int, list[IdentityAccess]] = defaultdict(list)
    for row in rows:
        found[row.report_id].append(row)
    offices = {pk: agency.name for pk, agency in names.items()}
    return {pk: _reads(of_report, offices) for pk, of_report in found.items()}


def _reads(rows: list[IdentityAccess], offices: dict[int, str]) -> Reads:
    own = (Role.SYSTEM, Role.REPORTER)
    return Reads(
        tuple(
            IdentityRead(
                row.at, str(ROLE_LABELS[Role(row.role)]), offices.get(row.agency_id or 0, "")
            )
            for row in rows
            if row.role not in own
        ),
        sum(row.role == Role.SYSTEM for row in rows),
        sum(row.role == Role.REPORTER for row in rows),
    )
