import pytest

from register.rules.actors import Actor, Role
from register.rules.intake import BY_HAND, Channel, may_enter


@pytest.mark.parametrize(
    ("role", "agency_id", "may"),
    [
        (Role.NATIONAL, None, True),
        (Role.ADMIN, 7, True),
        (Role.KOMINFO, 7, True),
        (Role.LIAISON, 7, True),
        (Role.LEADER, 7, False),
        (Role.EXAMINER, 7, False),
        (Role.OMBUDSMAN, 7, False),
        (Role.REPORTER, None, False),
    ],
)
def test_who_takes_reports_in(role, agency_id, may):
    assert may_enter(Actor(frozenset({role}), agency_id=agency_id)) is may


def test_the_site_itself_is_no_way_in_by_hand():
    assert Channel.WEB not in BY_HAND
    assert len(BY_HAND) == 6
