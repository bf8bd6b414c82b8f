import pytest
from django.utils import translation

from register.queries.case import open_case
from register.queries.doors import NoSuchReport
from register.rules.refusals import Refusal
from register.rules.steps import Step
from register.rules.transitions import BY_STEP
from tenants.scope import NATIONAL, of_agency, scope
from tests.factories.categories import make_category
from tests.factories.lives import DESK, Life, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def life(agency):
    make_category("kesehatan", "Kesehatan", name_en="Health")
    life = Life()
    life.route(agency)
    return life


def opened(life, agency, actor):
    with scope(of_agency(agency) if agency else NATIONAL):
        return open_case(actor=actor, number=life.report.number, at=life.at)


def test_it_says_why_a_step_is_not_offered(agency, life):
    case = opened(life, agency, admin_of(agency))

    assert case.refusal_of(BY_STEP[Step.ASSIGN_UNIT]) is None
    assert case.refusal_of(BY_STEP[Step.ANSWER]) is Refusal.NOT_IN_THIS_STATE
    assert case.refusal_of(BY_STEP[Step.RECALL_REROUTE]) is Refusal.NOT_YOUR_ROLE


def test_the_names_are_those_of_the_language(agency, life):
    with translation.override("en"):
        assert opened(life, agency, admin_of(agency)).names.category_name == "Health"
    assert opened(life, agency, admin_of(agency)).names.category_name == "Kesehatan"


def test_whose_it_is(agency, life):
    assert opened(life, agency, admin_of(agency)).is_own
    assert not opened(life, None, DESK).is_own


def test_what_is_not_theirs_is_not_there(other_agency, life):
    with pytest.raises(NoSuchReport):
        opened(life, other_agency, admin_of(other_agency))
