"""Publishing routing rules: versions that follow one another, and what they change."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from register.actions import publish_rules as module
from register.actions.keep_category import CategoryMisplaced, CategoryValues, keep_category
from register.actions.publish_rules import RulesChanged, publish_rules
from register.models import Category, RuleVersion
from register.queries import published_rules
from register.queries.published_rules import (
    NoSuchVersion,
    RuleSet,
    newest_rules,
    rule_version,
    rule_versions,
    rules_in_force,
)
from register.queries.rule_dry_run import DryRun, dry_run
from register.queries.suggested_agency import first_suggestions, suggestions_for
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.routing_rules import RoutingRule, RuleConflict, Target, by_key
from tenants.scope import NATIONAL, PORTAL, of_agency, scope
from tests.factories.categories import make_category
from tests.factories.consoles import now
from tests.factories.lives import DESK, MONDAY, Life, admin_of
from tests.factories.reports import make_reports
from tests.factories.routing_rules import publish

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
TO_PROVINCE = RoutingRule("kesehatan", "33", Target.PROVINCE)
TO_REGENCY = RoutingRule("kesehatan", "33.04", Target.REGENCY)
VALUES = CategoryValues("GIZI", "Gizi", "Nutrition", "GRIEVANCE", parent_code="kesehatan")


@pytest.fixture
def health(db):
    return make_category("kesehatan", "Kesehatan", name_en="Health")


def to(agency, region=""):
    return RoutingRule("kesehatan", region, Target.AGENCY, agency.pk)


def stored():
    with scope(NATIONAL):
        return list(RuleVersion.objects.order_by("pk").values_list("pk", "follows", "reason"))


def suggested(life):
    with scope(NATIONAL):
        found = suggestions_for(life.report)
        first = first_suggestions([life.report])[life.id]
    assert found[0] == first
    return [(each.short_name, each.reason) for each in found]


def keep(values, *, follows=0, reason="Baru.", by=DESK):
    with scope(NATIONAL):
        return keep_category(values, follows=follows, reason=reason, by=by, at=MONDAY)


def test_it_works(health):
    first = publish(TO_PROVINCE, reason=" Jalan provinsi. ")
    second = publish(TO_PROVINCE, TO_REGENCY)

    assert stored() == [(first.pk, None, "Jalan provinsi."), (second.pk, first.pk, "Uji.")]
    with scope(NATIONAL):
        assert newest_rules().rules == by_key([TO_PROVINCE, TO_REGENCY])
        old = rule_version(first.pk)
        assert [version.id for version in rule_versions()] == [second.pk, first.pk]
        with pytest.raises(NoSuchVersion):
            rule_version(0)
    assert old.rule_set.rules == by_key([TO_PROVINCE])
    assert (old.published_at, old.published_by, old.reason) == (
        MONDAY,
        DESK.user_id,
        "Jalan provinsi.",
    )
    assert [each["code"] for each in old.categories] == ["kesehatan"]


def test_what_is_published_is_suggested_first(health, agency, province, other_agency):
    life = Life()
    regency, whole_province = "Pemkab Banjarnegara", "Pemprov Jateng"
    place = "Lokasi kejadian di wilayahnya."
    assert suggested(life) == [(regency, place), (whole_province, place)]

    number = publish(TO_PROVINCE).pk
    assert suggested(life) == [
        (whole_province, f"Sesuai aturan rute versi {number}. {place}"),
        (regency, place),
    ]
    number = publish(TO_PROVINCE, TO_REGENCY).pk
    assert suggested(life)[0] == (regency, f"Sesuai aturan rute versi {number}. {place}")
    number = publish(to(other_agency)).pk
    assert suggested(life) == [
        ("Kemenkes", f"Sesuai aturan rute versi {number}."),
        (regency, place),
        (whole_province, place),
    ]


@pytest.mark.parametrize("target", [Target.REGENCY, Target.AGENCY])
def test_a_rule_that_names_nobody_there_suggests_nothing(health, agency, province, target):
    publish(RoutingRule("kesehatan", "", target, 0 if target is Target.AGENCY else None))
    life = Life(region_code="33.05.01")

    assert suggested(life) == [("Pemprov Jateng", "Lokasi kejadian di wilayahnya.")]


def test_a_rule_for_the_subject_above_holds_below_it(health, agency, province):
    keep(VALUES)
    publish(TO_PROVINCE)

    assert suggested(Life(category_code="GIZI"))[0][0] == "Pemprov Jateng"


def test_the_memory_asks_once_and_again_after_a_change(health, statements):
    publish(TO_PROVINCE)
    with scope(NATIONAL):
        assert rules_in_force().rules == by_key([TO_PROVINCE])
        with statements() as seen:
            rules_in_force()
        assert seen.texts() == []
    publish(TO_REGENCY)
    with scope(NATIONAL):
        assert rules_in_force().rules == by_key([TO_REGENCY])


def test_what_was_read_during_a_change_is_not_kept(health, monkeypatch):
    def read():
        published_rules.forget()
        return RuleSet(7)

    published_rules.forget()
    monkeypatch.setattr(published_rules, "newest_rules", read)

    assert rules_in_force().version == 7
    assert published_rules._memory._kept is None


@pytest.mark.parametrize("reason", ["", " \n"])
def test_a_version_needs_a_reason(health, reason):
    with pytest.raises(StepNotAllowed) as refused:
        publish(TO_PROVINCE, reason=reason)

    assert (refused.value.refusal, refused.value.field) == (Refusal.NEEDS_TEXT, "reason")
    assert stored() == []


def test_only_the_desk_publishes(health, agency):
    with pytest.raises(StepNotAllowed) as refused:
        publish(TO_PROVINCE, by=admin_of(agency))
    assert refused.value.refusal is Refusal.NOT_YOUR_ROLE
    with scope(of_agency(agency)), pytest.raises(DatabaseError), transaction.atomic():
        publish_rules([TO_PROVINCE], follows=0, reason="X", by=DESK, at=MONDAY)

    assert stored() == []


def test_two_rules_for_the_same_are_refused(health):
    with pytest.raises(RuleConflict):
        publish(TO_PROVINCE, RoutingRule("kesehatan", "33", Target.REGENCY))

    assert stored() == []


def test_only_the_first_of_two_that_follow_the_same_version_is_published(health):
    first = publish(TO_PROVINCE)

    with pytest.raises(RulesChanged):
        publish(TO_REGENCY, follows=0)

    assert [row[0] for row in stored()] == [first.pk]


def test_of_two_at_the_same_moment_the_database_keeps_one(health):
    first = publish(TO_PROVINCE)
    values = {
        "published_at": MONDAY,
        "published_by": 1,
        "reason": "X",
        "rules": [],
        "categories": [],
    }

    with scope(NATIONAL), pytest.raises(RulesChanged):
        module._store(follows=None, **values)

    assert [row[0] for row in stored()] == [first.pk]


def test_nobody_edits_a_version_and_the_portal_reads_none(health, agency):
    publish(TO_PROVINCE)
    tries = (
        (NATIONAL, lambda: RuleVersion.objects.update(reason="X")),
        (NATIONAL, lambda: RuleVersion.objects.all().delete()),
        (PORTAL, RuleVersion.objects.exists),
        (of_agency(agency), lambda: RuleVersion.objects.update(reason="X")),
    )

    for role, attempt in tries:
        with scope(role), pytest.raises(DatabaseError), transaction.atomic():
            attempt()
    with scope(NATIONAL), pytest.raises(IntegrityError), transaction.atomic():
        RuleVersion.objects.create(
            follows=9, published_at=MONDAY, published_by=1, reason="", rules=[], categories=[]
        )
    assert [row[2] for row in stored()] == ["Uji."]


def test_a_subject_is_kept_as_a_version(health):
    first = publish(TO_PROVINCE)

    keep(VALUES, follows=first.pk)

    with scope(NATIONAL):
        assert Category.objects.get(pk="GIZI").parent_id == "kesehatan"
        assert newest_rules().rules == by_key([TO_PROVINCE])
        assert newest_rules().parents == {"GIZI": "kesehatan"}
        assert len(rule_version(first.pk).categories) == 1


@pytest.mark.parametrize(
    "values",
    [
        CategoryValues("X", "X", "X", "GRIEVANCE", parent_code="tidak-ada"),
        CategoryValues("X", "X", "X", "GRIEVANCE", parent_code="GIZI"),
        CategoryValues("kesehatan", "X", "X", "GRIEVANCE", parent_code="kesehatan"),
        CategoryValues("kesehatan", "X", "X", "GRIEVANCE", parent_code="LAIN"),
    ],
)
def test_there_are_two_levels_of_subjects(health, values):
    make_category("LAIN", "Lain")
    version = keep(VALUES) and stored()[-1][0]

    with pytest.raises(CategoryMisplaced):
        keep(values, follows=version)

    with scope(NATIONAL):
        assert Category.objects.get(pk="kesehatan").name == "Kesehatan"
        assert not Category.objects.filter(pk="X").exists()
    assert stored()[-1][0] == version


def test_a_subject_is_left_as_it_was_where_the_version_is_refused(health):
    for wrong in ({"reason": " "}, {"follows": 5}):
        with pytest.raises((StepNotAllowed, RulesChanged)):
            keep(VALUES, **wrong)

    with scope(NATIONAL):
        assert not Category.objects.filter(pk="GIZI").exists()
    assert stored() == []


def tried(*rules, at=None):
    with scope(NATIONAL):
        old = newest_rules()
        return dry_run(old, RuleSet(0, by_key(rules), old.parents), at=at or now())


def test_a_dry_run_tells_which_reports_would_have_gone_elsewhere(health, agency, province):
    keep(VALUES)
    here = make_reports(2, category_code="kesehatan")
    make_reports(1, category_code="kesehatan", region_code="51.01.01")
    make_reports(1, category_code="GIZI")
    make_reports(1, category_code="LAIN")

    found = tried(TO_PROVINCE)

    assert (found.looked_at, found.moved) == (4, 3)
    assert {row.number for row in found.rows} >= {report.number for report in here}
    assert {(row.before, row.after) for row in found.rows} == {
        ("Pemkab Banjarnegara", "Pemprov Jateng")
    }
    assert tried(TO_REGENCY).moved == 0
    assert tried(TO_REGENCY).rows == ()
    assert tried() == DryRun()


def test_a_dry_run_of_a_rule_for_one_agency_where_nobody_was(health, other_agency):
    make_reports(1, category_code="kesehatan", region_code="51.01.01")

    [row] = tried(to(other_agency)).rows

    assert (row.before, row.after) == ("", "Kemenkes")


def test_older_reports_are_not_looked_at(health, agency, province):
    make_reports(1, category_code="kesehatan", submitted_at=MONDAY)

    assert tried(TO_PROVINCE, at=MONDAY + timedelta(days=31)) == DryRun()
    assert tried(TO_PROVINCE, at=MONDAY + timedelta(days=29)).moved == 1


@pytest.mark.parametrize("number", [5, 500])
def test_a_dry_run_costs_three_statements(health, agency, province, statements, number):
    make_reports(number, category_code="kesehatan")
    with scope(NATIONAL), statements() as seen:
        found = tried(TO_PROVINCE)

    assert (found.moved, len(found.rows)) == (number, min(number, 50))
    # Two more are for the rules in force, before there is a version.
    assert len(seen.texts()) == 3 + 2


def test_a_subject_of_its_own_is_kept(health):
    keep(CategoryValues("LAIN", "Lain", "Other", "GRIEVANCE"))

    with scope(NATIONAL):
        assert Category.objects.get(pk="LAIN").parent_id is None
