import pytest

from tenants.models.membership import MemberRole
from tenants.teams.models.decree import Tier
from tenants.teams.models.decree_member import Duty
from tenants.teams.rules.named_roles import role_named


@pytest.mark.parametrize(
    ("duty", "role"),
    [
        (Duty.PATRON, MemberRole.LEAD),
        (Duty.ACCOUNTABLE_OFFICER, MemberRole.LEAD),
        (Duty.COORDINATION_TEAM, None),
        (Duty.EXAMINATION_TEAM, MemberRole.EXM),
        (Duty.ADMIN_KOMINFO, MemberRole.KOM),
        (Duty.ADMIN_ORGANISATION, MemberRole.ORG),
        (Duty.ADMIN_INSPECTORATE, MemberRole.INS),
        (Duty.LIAISON_OFFICER, MemberRole.LIA),
    ],
)
def test_a_place_in_the_agencys_decree_gives_its_role(duty, role):
    assert role_named(duty, tier=Tier.REGIONAL) == role


def test_a_units_decree_gives_nothing_but_answering_for_the_unit():
    assert {duty: role_named(duty, tier=Tier.UNIT) for duty in Duty} == {
        duty: MemberRole.LIA if duty is Duty.LIAISON_OFFICER else None for duty in Duty
    }
