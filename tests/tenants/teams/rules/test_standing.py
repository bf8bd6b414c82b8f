from datetime import date

import pytest

from tenants.teams.rules.standing import Standing, Validity, standing_on

MAY = date(2026, 5, 1)


@pytest.mark.parametrize(
    ("validity", "standing"),
    [
        (Validity(is_draft=True, since=None), "DRAFT"),
        (Validity(is_draft=True, since=MAY), "DRAFT"),
        (Validity(is_draft=False, since=date(2026, 5, 2)), "SIGNED"),
        (Validity(is_draft=False, since=MAY), "IN_FORCE"),
        (Validity(is_draft=False, since=MAY, until=MAY), "IN_FORCE"),
        (Validity(is_draft=False, since=date(2025, 1, 1), until=date(2026, 4, 30)), "EXPIRED"),
        (Validity(False, date(2025, 1, 1), superseded_on=date(2026, 5, 2)), "IN_FORCE"),
        (Validity(False, date(2025, 1, 1), superseded_on=MAY), "SUPERSEDED"),
        (Validity(False, date(2025, 1, 1), date(2026, 4, 30), date(2026, 4, 1)), "SUPERSEDED"),
        (Validity(False, date(2025, 1, 1), date(2026, 3, 31), date(2026, 4, 1)), "EXPIRED"),
        (Validity(False, date(2025, 1, 1), date(2026, 6, 30), MAY), "SUPERSEDED"),
    ],
)
def test_a_decree_stands_by_its_days(validity, standing):
    assert standing_on(MAY, validity) == standing == Standing(standing)
