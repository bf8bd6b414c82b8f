import pytest

from onboarding.applications.rules.team import TeamGap, gaps_in, shared_duties


def people(*pairs):
    return [{"duty": duty, "email": email} for duty, email in pairs]


HEADS = (("PATRON", ""), ("ACCOUNTABLE_OFFICER", ""))
KOM, ORG = ("ADMIN_KOMINFO", "a@x.go.id"), ("ADMIN_ORGANISATION", "b@x.go.id")


@pytest.mark.parametrize(
    ("team", "gaps"),
    [
        ((), [TeamGap.PATRON, TeamGap.ACCOUNTABLE, TeamGap.ADMINS]),
        ((*HEADS, KOM), [TeamGap.ADMINS]),
        ((*HEADS, KOM, ("ADMIN_ORGANISATION", "A@x.go.id")), [TeamGap.ADMINS]),
        ((*HEADS, KOM, ORG), []),
        ((HEADS[0], KOM, ORG), [TeamGap.ACCOUNTABLE]),
        ((HEADS[1], KOM, ORG), [TeamGap.PATRON]),
    ],
)
def test_whom_a_team_lacks(team, gaps):
    assert gaps_in(people(*team)) == gaps


def test_duties_that_nobody_has_by_name_are_shared():
    assert shared_duties(people(*HEADS, KOM, ORG)) == ["ADMIN_INSPECTORATE"]
