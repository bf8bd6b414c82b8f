"""The desk's menu says how full its views are, up to a number, and that something has moved."""

from datetime import timedelta

import pytest

from register.queries import desk_counts
from register.queries.queue_views import NATIONAL_VIEWS
from register.queries.queues import count_views
from register.rules.steps import Step
from tenants.ready_statement import ReadyStatement
from tenants.scope import NATIONAL, scope
from tests.factories.lives import DESK, MONDAY, Life
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def _counting_to_two(monkeypatch):
    monkeypatch.setattr(desk_counts, "MOST_COUNTED", 2)
    monkeypatch.setattr(desk_counts, "_COUNTED", ReadyStatement(desk_counts._counted))


def counted(at=MONDAY):
    with scope(NATIONAL):
        return count_views(NATIONAL_VIEWS, actor=DESK, at=at)


def test_each_view_is_counted_in_one_statement(agency, statements):
    Life(), Life().route(agency), Life().desk(Step.REQUEST_INFO, text="Di mana?")

    with statements() as seen:
        counts, _token = counted(MONDAY + timedelta(days=90))

    assert counts == {"verifikasi": 1, "kembali": 0, "pegang": 0, "intervensi": 0, "lewat": 3}
    assert len(seen.texts()) == 1


def test_nothing_is_counted_where_there_is_no_report():
    assert counted().counts == dict.fromkeys(
        ("verifikasi", "kembali", "pegang", "intervensi", "lewat"), 0
    )


@pytest.mark.usefixtures("_counting_to_two")
def test_many_are_not_counted_to_the_end():
    make_reports(2, state="NATIONAL_REVIEW")
    exact = counted().counts["verifikasi"]
    make_reports(2, state="NATIONAL_REVIEW")

    assert (exact, counted().counts["verifikasi"]) == (2, "2+")


@pytest.mark.usefixtures("_counting_to_two")
def test_the_token_changes_with_what_comes_or_is_late_even_beyond_the_count(agency):
    make_reports(4, state="NATIONAL_REVIEW", first_due=MONDAY)
    before, same = counted(), counted()
    late = counted(MONDAY + timedelta(days=1))
    make_reports(1, state="NATIONAL_REVIEW", entered_at=MONDAY + timedelta(days=700))

    assert same.token == before.token
    assert late.token != before.token
    assert counted().token != before.token
    assert counted().counts["verifikasi"] == "2+"
