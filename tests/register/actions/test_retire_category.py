import pytest

from register.actions.keep_category import CategoryMisplaced, CategoryValues, keep_category
from register.actions.publish_rules import RulesChanged
from register.actions.retire_category import CategoryRuled, restore_category, retire_category
from register.models import Category
from register.queries.categories import category_choices, category_names
from register.queries.published_rules import newest_rules
from register.rules.refusals import StepNotAllowed
from register.rules.routing_rules import RoutingRule, Target
from tenants.scope import NATIONAL, scope
from tests.factories.categories import make_category
from tests.factories.lives import DESK, MONDAY, admin_of
from tests.factories.routing_rules import publish

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture(autouse=True)
def subjects(db):
    for code in ("kesehatan", "jalan", "lain"):
        make_category(code, code.title())
    with scope(NATIONAL):
        yield


def values(code, parent=""):
    return CategoryValues(code, code, code, "COMPLAINT", parent_code=parent)


def keep(code, parent=""):
    follows = newest_rules().version
    keep_category(values(code, parent), follows=follows, reason="Uji.", by=DESK, at=MONDAY)


def retire(code, *, by=DESK, follows=None, **more):
    follows = newest_rules().version if follows is None else follows
    retire_category(code, follows=follows, reason="Tidak dipakai.", by=by, at=MONDAY, **more)


def restore(code):
    restore_category(
        code, follows=newest_rules().version, reason="Dipakai lagi.", by=DESK, at=MONDAY
    )


def in_use():
    return {code for code, _name in category_choices()}


def kept(code):
    return Category.objects.values_list("is_retired", "successor_id").get(pk=code)


def test_it_works():
    retire("jalan")

    assert kept("jalan") == (True, None)
    assert in_use() == {"kesehatan", "lain"}
    assert category_names()["jalan"] == "Jalan"


def test_a_merged_one_follows_the_rules_of_its_successor():
    rule = RoutingRule("lain", "", Target.PROVINCE)
    publish(rule)

    retire("jalan", successor="lain")

    assert kept("jalan") == (True, "lain")
    assert newest_rules().successors == {"jalan": "lain"}
    assert newest_rules().rule_for(category="jalan", region="33.04") == rule
    assert newest_rules().rule_for(category="kesehatan", region="33.04") is None


def test_what_was_merged_into_it_goes_on_with_it():
    retire("jalan", successor="lain")

    retire("lain", successor="kesehatan")

    assert newest_rules().successors == {"jalan": "kesehatan", "lain": "kesehatan"}


def test_it_is_used_again():
    retire("jalan", successor="lain")

    restore("jalan")

    assert kept("jalan") == (False, None)
    assert newest_rules().successors == {}


def test_one_that_a_rule_names_stays():
    rule = RoutingRule("jalan", "", Target.PROVINCE)
    version = publish(rule).pk

    with pytest.raises(CategoryRuled) as refused:
        retire("jalan")

    assert refused.value.rules == [rule]
    assert (kept("jalan"), newest_rules().version) == ((False, None), version)


@pytest.mark.parametrize("successor", ["jalan", "lain", "tidak-ada"])
def test_a_successor_is_another_one_in_use(successor):
    retire("lain")
    version = newest_rules().version

    with pytest.raises(CategoryMisplaced):
        retire("jalan", successor=successor)

    assert (kept("jalan"), newest_rules().version) == ((False, None), version)


def test_those_below_go_first_and_come_back_last():
    keep("jalan", "lain")

    with pytest.raises(CategoryMisplaced):
        retire("lain")
    assert kept("lain") == (False, None)

    retire("jalan")
    retire("lain")
    with pytest.raises(CategoryMisplaced):
        restore("jalan")
    assert kept("jalan") == (True, None)


def test_nothing_is_put_below_one_out_of_use():
    retire("lain")

    with pytest.raises(CategoryMisplaced):
        keep("jalan", "lain")
    assert Category.objects.get(pk="jalan").parent_id is None


def test_only_the_desk_retires(agency):
    with pytest.raises(StepNotAllowed):
        retire("jalan", by=admin_of(agency))
    assert kept("jalan") == (False, None)


def test_whoever_is_second_changes_nothing():
    keep("jalan")

    with pytest.raises(RulesChanged):
        retire("jalan", follows=0)
    assert kept("jalan") == (False, None)
