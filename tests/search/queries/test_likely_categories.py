import pytest

from register.models import Category
from register.rules.learnt import LearntCategory
from search.actions.learn_routing import learn_routing
from search.queries.likely_categories import likely_categories
from tenants.scope import NATIONAL, scope
from tests.factories.categories import make_category
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture(autouse=True)
def _categories(db):
    with scope(EVERYTHING):
        Category.objects.all().delete()
    for code in ("ROAD", "LIGHT", "WASTE", "TREE"):
        make_category(code, code.title())


def _answered(agency, category, title, **values):
    values = {"state": "ANSWERED", "body": "Mohon dibantu.", **values}
    return make_reports(2, agency=agency, category_code=category, title=title, **values)


@pytest.fixture
def learnt(agency):
    """Three subjects, two answered reports each."""
    _answered(agency, "ROAD", "Aspal berlubang")
    _answered(agency, "LIGHT", "Lampu padam", state="CLOSED")
    _answered(agency, "WASTE", "Sampah menumpuk")
    learn_routing(at=MONDAY)


def _asked(title="Sampah busuk menumpuk", **values):
    with scope(NATIONAL):
        return likely_categories(title=title, body="Belum diangkut.", **values)


def test_what_was_answered_is_guessed_with_its_reasons(learnt, statements):
    _asked()
    with statements() as seen:
        found = _asked()

    assert found == [LearntCategory("WASTE", ("sampah", "busuk", "menumpuk"))]
    assert len(seen.texts()) == 1


def test_as_many_are_told_as_asked_for(learnt):
    title = "Sampah menumpuk, lampu padam"

    assert {likely.code for likely in _asked(title)} == {"WASTE", "LIGHT"}
    assert len(_asked(title, most=1)) == 1


def test_nothing_is_known_before_anything_was_learnt(statements):
    with statements() as seen:
        assert _asked() == []

    assert seen.texts() == []


def test_only_what_was_answered_under_a_category_teaches_one(agency):
    _answered(agency, "ROAD", "Aspal berlubang")
    _answered(agency, "WASTE", "Sampah menumpuk", state="IN_PROGRESS")
    _answered(agency, "LIGHT", "Lampu padam")
    _answered(agency, "", "Sampah busuk menumpuk")
    learn_routing(at=MONDAY)

    assert [likely.code for likely in _asked("Aspal berlubang, sampah")] == ["ROAD"]
    assert _asked() == []


def test_one_that_is_out_of_use_is_not_offered(learnt):
    with scope(EVERYTHING):
        Category.objects.filter(pk="WASTE").update(is_retired=True)

    assert "WASTE" not in {likely.code for likely in _asked()}


@pytest.mark.parametrize("successor", ["TREE", "ROAD"])
def test_one_that_was_merged_stands_for_the_other_once(learnt, successor):
    with scope(EVERYTHING):
        Category.objects.filter(pk="WASTE").update(is_retired=True, successor_id=successor)

    codes = [likely.code for likely in _asked()]

    assert codes[0] == successor
    assert len(codes) == len(set(codes))
    assert "WASTE" not in codes


def test_one_that_is_there_no_more_is_not_offered(learnt):
    with scope(EVERYTHING):
        Category.objects.filter(pk="WASTE").delete()

    assert "WASTE" not in {likely.code for likely in _asked()}
