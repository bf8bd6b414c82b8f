"""An improvement names reports of this agency alone, and is shown by somebody's name."""

from datetime import date

import pytest

from onboarding.action_plan.actions.keep_improvement import (
    ImprovementFacts,
    NoSuchImprovement,
    NotOwnReports,
    record_improvement,
    show_improvement,
)
from onboarding.action_plan.models import Improvement, ImprovementReport
from onboarding.action_plan.queries.improvements import (
    improvement_of,
    improvement_page,
    report_ids_of,
)
from onboarding.action_plan.rules.plan import PlanNotAllowed
from tenants.teams.models import AuditEntry
from tests.factories.consoles import Officer, now
from tests.factories.lives import Life

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
FACTS = ImprovementFacts("Loket kedua", "Dibuka.", "Antrean lama.", date(2026, 1, 5))


@pytest.fixture
def lives(agency, other_agency):
    mine, theirs = Life(), Life()
    mine.route(agency)
    theirs.route(other_agency)
    return mine.report, theirs.report


@pytest.fixture
def admin(agency, lives):
    officer = Officer(agency, "ADM", name="Imam")
    with officer.scope:
        yield officer


def keep(officer, *numbers, facts=FACTS):
    return record_improvement(
        facts, numbers=numbers, reader=officer.actor, by=officer.at_work, at=now()
    )


def written():
    return list(AuditEntry.objects.order_by("pk").values_list("kind", "subject", "actor_name"))


def test_it_works(admin, lives):
    row = keep(admin, lives[0].number)

    found = improvement_of(row.pk)
    assert (found.title, found.since, found.is_public, found.by_name) == (
        "Loket kedua",
        date(2026, 1, 5),
        False,
        "Imam",
    )
    assert report_ids_of(found) == [lives[0].pk]
    assert written() == [("IMPROVEMENT_KEPT", "Loket kedua", "Imam")]


def test_another_agencys_report_is_named_and_nothing_kept(admin, lives):
    with pytest.raises(NotOwnReports) as refused:
        keep(admin, lives[0].number, lives[1].number)

    assert refused.value.numbers == [lives[1].number]
    assert not Improvement.objects.exists()
    assert not ImprovementReport.objects.exists()
    assert written() == []


def test_it_is_shown_and_hidden_once_each(admin, lives):
    row = keep(admin, lives[0].number)

    for shown in (True, True, False):
        show_improvement(row.pk, is_public=shown, by=admin.at_work, at=now())

    assert improvement_of(row.pk).is_public is False
    assert [kind for kind, *_ in written()] == [
        "IMPROVEMENT_KEPT",
        "IMPROVEMENT_SHOWN",
        "IMPROVEMENT_HIDDEN",
    ]
    with pytest.raises(NoSuchImprovement):
        show_improvement(row.pk + 1, is_public=True, by=admin.at_work, at=now())


def test_only_admins_keep_and_show_them(agency, admin, lives):
    row, leader = keep(admin, lives[0].number), Officer(agency, "LEAD")

    with pytest.raises(PlanNotAllowed):
        keep(leader, lives[0].number)
    with pytest.raises(PlanNotAllowed):
        show_improvement(row.pk, is_public=True, by=leader.at_work, at=now())

    assert [each.is_public for each in improvement_page().rows] == [False]


def test_a_list_of_the_public_ones_holds_no_other(admin, lives, statements):
    hidden = keep(admin, lives[0].number)
    shown = keep(admin, lives[0].number)
    show_improvement(shown.pk, is_public=True, by=admin.at_work, at=now())

    with statements() as taken:
        rows = improvement_page().rows

    assert [row.pk for row in rows] == [shown.pk, hidden.pk]
    assert len(taken.texts()) == 1
    assert [row.pk for row in improvement_page(public_only=True).rows] == [shown.pk]
