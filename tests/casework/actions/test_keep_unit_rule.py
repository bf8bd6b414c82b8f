"""Keeping the rules about units: in an order, each once, by whoever keeps the units."""

import pytest
from django.db import transaction
from django.db.utils import IntegrityError

from casework.actions import keep_unit_rule as action
from casework.actions.keep_unit_rule import (
    NoUnit,
    RuleFacts,
    RuleTaken,
    TooManyRules,
    drop_unit_rule,
    keep_unit_rule,
    move_unit_rule,
)
from casework.models import UnitRule
from casework.queries.unit_rules import NoSuchRule
from tenants.signin.staff import NotYourArea
from tenants.teams.models import AuditEntry, Unit
from tests.database.template import AT
from tests.factories.categories import make_category
from tests.factories.consoles import Officer
from tests.factories.lives import make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
SIGALUH = "33.04.07"


@pytest.fixture
def admin(agency):
    make_category("jalan", "Jalan rusak")
    make_category("air", "Air bersih")
    return Officer(agency, "KOM", name="Wati")


@pytest.fixture
def unit(agency):
    return make_unit(agency, name="Dinas PU")


def keep(by, unit, category="jalan", region=SIGALUH, rule_id=None):
    with by.scope:
        return keep_unit_rule(
            facts=RuleFacts(category, region, unit.pk), by=by.at_work, at=AT, rule_id=rule_id
        )


def move(by, rule, *, up):
    with by.scope:
        move_unit_rule(rule_id=rule.pk, up=up, by=by.at_work, at=AT)


def drop(by, rule):
    with by.scope:
        drop_unit_rule(rule_id=rule.pk, by=by.at_work, at=AT)


def stored(by):
    with by.scope:
        rows = UnitRule.objects.order_by("position", "pk")
        return list(rows.values_list("position", "category_code", "region_code"))


def trail(by):
    with by.scope:
        entries = AuditEntry.objects.filter(kind__startswith="UNIT_RULE").order_by("pk")
        return list(entries.values_list("kind", "subject", "details"))


def test_it_works(admin, unit):
    rule = keep(admin, unit)

    assert stored(admin) == [(1, "jalan", SIGALUH)]
    assert (rule.unit_id, rule.changed_by, rule.changed_at) == (unit.pk, admin.user.pk, AT)
    assert str(rule) == f"jalan {SIGALUH} → {unit.pk}"
    assert trail(admin) == [
        ("UNIT_RULE_ADDED", "Jalan rusak di Kecamatan Sigaluh", {"unit": "Dinas PU"})
    ]


def test_one_is_changed_in_its_place(admin, agency, unit):
    first, other = keep(admin, unit), make_unit(agency, name="Dinas Air")
    keep(admin, unit, "air", "")

    keep(admin, other, "jalan", "", rule_id=first.pk)

    assert stored(admin) == [(1, "jalan", ""), (2, "air", "")]
    assert trail(admin)[-1] == ("UNIT_RULE_CHANGED", "Jalan rusak", {"unit": "Dinas Air"})
    with pytest.raises(NoSuchRule):
        keep(admin, unit, "", SIGALUH, rule_id=4711)


def test_the_same_is_not_said_twice(admin, unit):
    first = keep(admin, unit)
    second = keep(admin, unit, "air")

    with pytest.raises(RuleTaken) as taken:
        keep(admin, unit, rule_id=second.pk)
    keep(admin, unit, rule_id=first.pk)

    assert taken.value.number == 1
    assert stored(admin) == [(1, "jalan", SIGALUH), (2, "air", SIGALUH)]


def test_a_unit_that_is_closed_or_not_there_is_refused(admin, unit):
    with admin.scope:
        Unit.objects.filter(pk=unit.pk).update(is_active=False)
    gone = Unit(pk=4711)

    for one in (unit, gone):
        with pytest.raises(NoUnit):
            keep(admin, one)
    assert stored(admin) == []


def test_there_is_a_most(admin, unit, monkeypatch):
    monkeypatch.setattr(action, "MOST_RULES", 1)
    first = keep(admin, unit)

    with pytest.raises(TooManyRules):
        keep(admin, unit, "air")
    keep(admin, unit, "air", rule_id=first.pk)

    assert stored(admin) == [(1, "air", SIGALUH)]


def test_they_change_places_and_stay_at_the_ends(admin, unit):
    first = keep(admin, unit)
    second = keep(admin, unit, "air")

    move(admin, second, up=True)
    move(admin, second, up=True)
    move(admin, first, up=False)

    assert stored(admin) == [(1, "air", SIGALUH), (2, "jalan", SIGALUH)]
    moved = ("UNIT_RULE_MOVED", "Air bersih di Kecamatan Sigaluh", {"before": 2, "after": 1})
    assert trail(admin)[2:] == [moved]


def test_removed_the_others_move_up(admin, unit):
    first = keep(admin, unit)
    keep(admin, unit, "", SIGALUH)

    drop(admin, first)

    assert stored(admin) == [(1, "", SIGALUH)]
    assert trail(admin)[-1][:2] == ("UNIT_RULE_REMOVED", "Jalan rusak di Kecamatan Sigaluh")
    for act in (lambda: drop(admin, first), lambda: move(admin, first, up=True)):
        with pytest.raises(NoSuchRule):
            act()


@pytest.mark.parametrize("role", ["LIA", "ORG", "INS", "LEAD"])
def test_only_whoever_keeps_the_units_keeps_them(agency, admin, unit, role):
    rule, other = keep(admin, unit), Officer(agency, role)

    for act in (
        lambda: keep(other, unit, "air"),
        lambda: move(other, rule, up=True),
        lambda: drop(other, rule),
    ):
        with pytest.raises(NotYourArea):
            act()
    assert stored(admin) == [(1, "jalan", SIGALUH)]


def test_the_database_refuses_one_for_everything(admin, unit):
    row = UnitRule(position=1, unit_id=unit.pk, changed_at=AT)

    assert str(row) == f"* * → {unit.pk}"
    with admin.scope, pytest.raises(IntegrityError), transaction.atomic():
        row.save()
