import pytest

from register.actions.support_report import support_report, withdraw_support
from register.models import Supporter
from register.queries.doors import NoSuchReport
from register.rules.states import Visibility
from register.rules.steps import Step
from tenants.scope import PORTAL, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life, admin_of


@pytest.fixture
def life(db, agency):
    life = Life()
    life.route(agency)
    return life


def support(life, who="a"):
    with scope(PORTAL):
        return support_report(number=life.report.number, who=who, at=life.at)


def withdraw(life, who="a"):
    with scope(PORTAL):
        return withdraw_support(number=life.report.number, who=who)


def rows():
    with scope(EVERYTHING):
        return list(Supporter.objects.values_list("key", flat=True))


def test_each_counts_once(life):
    assert [support(life, who) for who in ("a", "a", "b")] == [True, False, True]

    assert life.report.supporters == 2
    assert len(rows()) == 2


def test_it_can_be_taken_back_once(life):
    support(life, "a")
    support(life, "b")

    assert [withdraw(life), withdraw(life)] == [True, False]

    assert life.report.supporters == 1


def test_no_row_says_who_it_was_or_what_else_they_support(life, agency):
    other = Life()
    other.route(agency)
    support(life, "siti@contoh.test")
    support(other, "siti@contoh.test")

    first, second = rows()
    assert first != second
    assert "siti" not in f"{first}{second}"


def test_what_is_not_public_or_has_ended_is_not_supported(life, agency):
    unverified, confidential = Life(), Life(visibility=Visibility.CONFIDENTIAL)
    confidential.route(agency)
    life.officer(agency, admin_of(agency), Step.ANSWER_AGENCY, text="Sudah.", substantive=True)
    life.reporter(Step.ACCEPT, rating=4)

    for each in (unverified, confidential, life):
        with pytest.raises(NoSuchReport):
            support(each)
        with pytest.raises(NoSuchReport):
            withdraw(each)
        assert each.report.supporters == 0
    assert rows() == []
