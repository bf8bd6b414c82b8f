"""Decree and account of some bodies, as the table has them."""

from datetime import timedelta

from onboarding.connectivity.queries.body_standings import standings_of
from onboarding.connectivity.rules.standing_kind import StandingKind
from tenants.scope import NATIONAL, scope
from tests.factories.applications import make_body
from tests.factories.consoles import now
from tests.onboarding.connectivity.actions.test_count_turn import finding


def test_the_latest_year_counts_and_who_was_never_counted_has_neither(counted, statements):
    one, other = (
        make_body(),
        make_body("33.05", name="Pemerintah Kabupaten Kebumen", slug="kebumen"),
    )
    counted(at=now() - timedelta(days=400))
    finding(one, at=now() - timedelta(days=1))
    counted()

    with scope(NATIONAL), statements() as seen:
        found = standings_of([one.pk, other.pk, 4711])

    assert [each.kind for each in found.values()] == [
        StandingKind.DECREE_ONLY,
        StandingKind.NEITHER,
        StandingKind.NEITHER,
    ]
    assert found[one.pk].number == "12/2026"
    assert len(seen.texts()) == 1
