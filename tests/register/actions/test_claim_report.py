import pytest

from register.actions.claim_report import NotClaimable, claim_report
from register.queries.doors import NoSuchReport
from register.queries.owned import owned_reports
from register.queries.tracking import portal_scope
from register.rules.states import Visibility
from tenants.scope import PORTAL, scope
from tests.factories.lives import Life

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
MINE, OTHER = "a" * 64, "b" * 64


def claim(life, *, secret=None, key=MINE):
    shown = secret or life.secret
    with scope(portal_scope(secret=shown)):
        return claim_report(number=life.report.number, secret=shown, owner_key=key, at=life.at)


def test_it_works():
    life = Life()

    claim(life)
    claim(life)

    assert life.report.owner_key == MINE
    events = life.events()
    assert [event.step for event in events] == ["SUBMIT", "CLAIMED"]
    assert (events[-1].role, events[-1].audience, events[-1].seq) == ("REP", "REPORTER", 2)
    with scope(PORTAL.showing(owner_key=MINE)):
        assert [row.pk for row in owned_reports(owner_key=MINE).rows] == [life.id]
    with scope(PORTAL.showing(owner_key=OTHER)):
        assert owned_reports(owner_key=MINE).rows == ()


def test_a_published_report_needs_its_secret_as_well(agency):
    life = Life()
    life.route(agency)

    with pytest.raises(NoSuchReport):
        claim(life, secret="A" * 20)

    assert life.report.owner_key == ""


@pytest.mark.parametrize(
    ("visibility", "why"),
    [(Visibility.ANONYMOUS, "ANONYMOUS"), (Visibility.PUBLIC, "TAKEN")],
)
def test_what_is_not_claimable(visibility, why):
    life = Life(visibility=visibility)
    if visibility is Visibility.PUBLIC:
        claim(life, key=OTHER)
    before = life.report.owner_key

    with pytest.raises(NotClaimable) as refused:
        claim(life)

    assert refused.value.why == why
    assert life.report.owner_key == before


def test_no_account_owns_nothing(agency):
    Life()

    with scope(PORTAL):
        assert owned_reports(owner_key="").rows == ()
