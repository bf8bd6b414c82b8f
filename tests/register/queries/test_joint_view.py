"""What an agency only joins has a view of its own, read by an index of joint reports alone."""

from datetime import timedelta

import pytest

from kernel.cursor import encode_cursor
from register.models import Report
from register.queries.queue_rows import read_queue, shows_agency
from register.queries.queue_views import AGENCY_VIEWS, JOINT_VIEW, views_for
from register.queries.queues import _joint, badges, queue
from register.rules.actors import Actor, Role
from tenants.scope import of_agency, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY, Life, admin_of
from tests.isolation.sql import past_django

pytestmark = pytest.mark.django_db(databases=["default", "owner"])

ALL = AGENCY_VIEWS[-1]


@pytest.fixture
def joined(agency, other_agency):
    """Three reports that one agency leads and the other joins, the most urgent last."""
    lives = [Life(at=MONDAY - timedelta(weeks=weeks)) for weeks in range(3)]
    for life in lives:
        life.route(agency)
    with scope(EVERYTHING):
        ids = [life.id for life in lives]
        Report.objects.filter(pk__in=ids).update(joint_agency_ids=[other_agency.pk])
    return lives


def test_an_agency_finds_what_it_joins_most_urgent_first(joined, agency, other_agency):
    Life().route(other_agency)
    joining, leading = admin_of(other_agency), admin_of(agency)

    with scope(of_agency(other_agency)):
        found = read_queue(JOINT_VIEW, actor=joining, at=MONDAY)
    with scope(of_agency(agency)):
        own = read_queue(JOINT_VIEW, actor=leading, at=MONDAY)

    assert [row.number for row in found.rows] == [life.report.number for life in joined[::-1]]
    assert {row.holder for row in found.rows} == {agency.short_name}
    assert shows_agency(JOINT_VIEW, joining)
    assert own.rows == ()


def test_all_reports_have_them_among_the_agencys_own_in_one_order(joined, other_agency, statements):
    own = Life(at=MONDAY - timedelta(days=3))
    own.route(other_agency)
    joining = admin_of(other_agency)
    token = encode_cursor(ALL.order.cursor_at(joined[1].report))

    with scope(of_agency(other_agency)), statements() as captured:
        found = read_queue(ALL, actor=joining, at=MONDAY)
        rest = read_queue(ALL, actor=joining, at=MONDAY, token=token)

    expected = [joined[0], own, joined[1], joined[2]]
    assert [row.number for row in found.rows] == [life.report.number for life in expected]
    assert [row.number for row in rest.rows] == [joined[2].report.number]
    assert len(captured.texts()) == 2


def test_the_menu_counts_them_apart_from_the_agencys_own(joined, other_agency, statements):
    Life().route(other_agency)
    joining = admin_of(other_agency)

    with scope(of_agency(other_agency)), statements() as captured:
        numbers = badges(views_for(joining), actor=joining, at=MONDAY)

    assert (numbers["bersama"], numbers["baru"], numbers["lewat"]) == (3, 1, 0)
    assert len(captured.texts()) == 1


def test_a_coordinator_who_is_admin_too_finds_them(joined, other_agency):
    both = Actor(roles=frozenset({Role.ADMIN, Role.PROVINCE}), user_id=1, agency_id=other_agency.pk)

    with scope(of_agency(other_agency)):
        found = queue(JOINT_VIEW, actor=both, at=MONDAY)
        assert {row.pk for row in found} == {life.id for life in joined}


def test_the_view_opens_the_index_of_joint_reports(other_agency):
    with scope(of_agency(other_agency)):
        # Of an empty table any way is as good: without these two only an index in order is.
        for way in ("enable_seqscan", "enable_sort"):
            past_django(f"SET LOCAL {way} = off")
        # Nor does it tell this index from that of open reports: the view's states are left out.
        rows = Report.objects.filter(_joint(admin_of(other_agency)))
        asked, values = rows.order_by("due_at", "id")[:50].query.sql_with_params()
        plan = past_django(f"EXPLAIN {asked}", values)

    assert "Index Scan using report_joint" in str(plan)
