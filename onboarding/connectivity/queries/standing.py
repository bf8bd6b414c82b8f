"""What is known of each body's decree, account and sign-ins, on the days that a count looks at.

The caller is in the scope SYSTEM. A decree is read in the schema of the tenant that it is of, one
tenant at a time; where none was ever recorded there, what the desk has found holds.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import DatabaseError

from kernel.local_time import local_day
from onboarding.connectivity.models import Standing
from onboarding.connectivity.queries.subjects import Subject
from onboarding.connectivity.rules.year import ZONE, held_on
from tenants.models import Agency, Membership
from tenants.queries.decrees import decree_in_force
from tenants.scope import of_agency, scope
from tenants.signin.queries.last_sign_ins import last_sign_ins
from tenants.teams.models import Decree
from tenants.teams.models.decree import Tier

logger = logging.getLogger(__name__)
Span = tuple[date, date | None]


@dataclass(frozen=True, slots=True)
class DecreeFact:
    """Whether a body has a decree, and which."""

    is_there: bool = False
    number: str = ""
    signed_on: date | None = None


@dataclass(slots=True)
class Known:
    """What was read of some bodies. decrees: of a tenant by day, None where it says nothing."""

    accounts: dict[int, list[Span]] = field(default_factory=dict)
    seen: dict[int, datetime] = field(default_factory=dict)
    found: dict[int, list[Standing]] = field(default_factory=dict)
    decrees: dict[int, dict[date, DecreeFact] | None] = field(default_factory=dict)
    unread: set[int] = field(default_factory=set)

    def decree(self, subject: Subject, day: date) -> DecreeFact:
        """Return the decree of a day."""
        own = self.decrees.get(subject.pk)
        if own is not None:
            return own[day]
        finding = self._finding(subject, day)
        if finding is None or not finding.has_decree:
            return DecreeFact()
        return DecreeFact(True, finding.decree_number, finding.decree_on)

    def has_account(self, subject: Subject, day: date) -> bool:
        """Tell whether anybody could sign in for it on a day, or had an account by the desk's word."""
        if held_on(day, self.accounts.get(subject.pk, ())):
            return True
        finding = self._finding(subject, day)
        return finding is not None and finding.has_account

    def seen_on(self, subject: Subject) -> date | None:
        """Return the day on which somebody of it last signed in."""
        moment = self.seen.get(subject.pk)
        return moment and local_day(moment, ZONE)

    def _finding(self, subject: Subject, day: date) -> Standing | None:
        known = self.found.get(subject.body_id or 0, ())
        until = [each for each in known if local_day(each.recorded_at, ZONE) <= day]
        return until[-1] if until else None


def read_known(subjects: Sequence[Subject], days: Collection[date]) -> Known:
    """Return what is known of these bodies on these days.

    Four statements, and for each tenant one for each day. A tenant whose schema cannot be read is
    named in `unread`, and keeps nobody else from their turn.
    """
    ids = [one.agency_id for one in subjects if one.agency_id is not None]
    known = Known(accounts=_accounts(ids), seen=last_sign_ins(ids), found=_findings(subjects))
    for subject in subjects:
        if subject.agency_id is not None:
            try:
                known.decrees[subject.agency_id] = _decrees(subject, days)
            except DatabaseError as error:
                logger.error("Decrees of %s: %s", subject.slug, type(error).__name__)
                known.unread.add(subject.agency_id)
    return known


def _decrees(subject: Subject, days: Collection[date]) -> dict[date, DecreeFact] | None:
    tenant = Agency(pk=subject.pk, schema_name=subject.schema_name)
    with scope(of_agency(tenant)):
        found = {day: decree_in_force(day) for day in days}
        decrees = Decree.objects.filter(is_draft=False, tier=Tier.REGIONAL)
        if not any(found.values()) and not decrees.exists():
            return None
    return {
        day: DecreeFact(True, one.number, one.signed_on) if one else DecreeFact()
        for day, one in found.items()
    }


def _accounts(ids: Sequence[int]) -> dict[int, list[Span]]:
    found: defaultdict[int, list[Span]] = defaultdict(list)
    rows = Membership.objects.filter(agency_id__in=ids)
    for agency_id, since, until in rows.values_list("agency_id", "since", "until"):
        found[agency_id].append((local_day(since, ZONE), until and local_day(until, ZONE)))
    return dict(found)


def _findings(subjects: Sequence[Subject]) -> dict[int, list[Standing]]:
    found: defaultdict[int, list[Standing]] = defaultdict(list)
    ids = [one.body_id for one in subjects if one.body_id is not None]
    for row in Standing.objects.filter(body_id__in=ids).order_by("recorded_at", "pk"):
        found[row.body_id].append(row)
    return dict(found)
