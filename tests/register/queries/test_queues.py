from datetime import timedelta

import pytest

from kernel.cursor import CursorDamaged
from register.models import Report
from register.queries.deadlines import chips_for
from register.queries.pages import read_page
from register.queries.queue_views import PROVINCE_VIEW, views_for
from register.queries.queues import badges, queue
from register.rules.actors import Actor, Role
from register.rules.states import Visibility
from register.rules.steps import Step
from tenants.scope import NATIONAL, of_agency, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import DESK, MONDAY, Life, admin_of, liaison_of, make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def view(actor, code):
    return next(found for found in views_for(actor) if found.code == code)


def codes(actor):
    return [found.code for found in views_for(actor)]


def test_each_person_has_the_views_of_their_role(agency, province):
    unit = make_unit(agency)
    assert codes(DESK) == ["verifikasi", "kembali", "pegang", "intervensi", "lewat", "semua"]
    assert codes(admin_of(agency)) == [
        *("baru", "unit", "lewat", "pelapor", "ombudsman", "bersama", "semua")
    ]
    assert codes(liaison_of(agency, unit)) == ["saya", "lewat", "pelapor", "ombudsman", "semua"]
    assert codes(admin_of(province, role=Role.PROVINCE)) == ["eskalasi"]
    assert codes(admin_of(province, role=Role.OMBUDSMAN)) == ["rujukan"]
    assert codes(Actor(roles=frozenset(), agency_id=1)) == []


def test_most_urgent_first_by_keyset_without_a_row_twice(agency):
    lives = [Life(at=MONDAY - timedelta(days=days)) for days in range(7)]
    for life in lives:
        life.route(agency)
    actor = admin_of(agency)

    seen, token = [], ""
    with scope(of_agency(agency)):
        while True:
            found = queue(view(actor, "baru"), actor=actor, at=MONDAY)
            page = read_page(found, order=view(actor, "baru").order, token=token, size=3)
            seen += [row.pk for row in page.rows]
            token = page.next_token
            if not token:
                break
    assert len(seen) == len(set(seen)) == 7
    due = {life.id: life.report.due_at for life in lives}
    assert [due[pk] for pk in seen] == sorted(due.values())


def test_a_damaged_token_is_said(agency):
    actor = admin_of(agency)
    found = queue(view(actor, "baru"), actor=actor, at=MONDAY)
    with scope(of_agency(agency)), pytest.raises(CursorDamaged):
        read_page(found, order=view(actor, "baru").order, token="%%%")


def test_badges_count_all_views_in_one_statement(agency, statements):
    waiting, late = Life(), Life()
    waiting.route(agency)
    late.route(agency)
    late.officer(agency, admin_of(agency), Step.REQUEST_INFO, text="Di mana?")
    actor = admin_of(agency)

    with scope(of_agency(agency)), statements() as captured:
        numbers = badges(views_for(actor), actor=actor, at=MONDAY + timedelta(days=30))

    expected = {"baru": 1, "unit": 0, "lewat": 1, "pelapor": 1, "ombudsman": 0, "bersama": 0}
    assert numbers == expected
    assert len(captured.texts()) == 1


def test_what_lies_with_the_ombudsman_is_counted_and_what_is_concluded_is_not(
    agency, province, statements
):
    lives = [Life() for _number in range(3)]
    for life in lives:
        life.route(agency)
    with scope(EVERYTHING):
        ids = [life.id for life in lives]
        Report.objects.filter(pk__in=ids).update(ombudsman_id=province.pk)
        Report.objects.filter(pk__in=ids[:2]).update(state="OMBUDSMAN", due_at=None)
    actor = admin_of(province, role=Role.OMBUDSMAN)

    with scope(of_agency(province)), statements() as captured:
        numbers = badges(views_for(actor), actor=actor, at=MONDAY)

    assert numbers == {"rujukan": 2}
    assert len(captured.texts()) == 1


def test_no_view_no_badge(agency):
    actor = Actor(roles=frozenset(), agency_id=agency.pk)
    with scope(of_agency(agency)):
        assert badges((), actor=actor, at=MONDAY) == {}


def test_a_province_office_has_its_own_queue_and_its_regencies(agency, province):
    both = Actor(roles=frozenset({Role.ADMIN, Role.PROVINCE}), user_id=1, agency_id=province.pk)
    own, below = Life(), Life()
    own.route(province)
    below.route(agency)
    below.go_to(below.timers["T2"].due_at).later(seconds=1).sweep()

    with scope(of_agency(province)):
        mine = queue(view(both, "baru"), actor=both, at=MONDAY)
        theirs = queue(PROVINCE_VIEW, actor=both, at=MONDAY)
        assert [row.pk for row in mine] == [own.id]
        assert [row.pk for row in theirs] == [below.id]


def test_the_desk_sees_what_it_holds(agency):
    life = Life()
    with scope(NATIONAL):
        rows = queue(view(DESK, "verifikasi"), actor=DESK, at=MONDAY)
        assert [row.pk for row in rows] == [life.id]


def test_chips_say_working_days_and_pause(agency):
    waiting, asked, closed = Life(), Life(), Life()
    waiting.route(agency)
    asked.desk(Step.REQUEST_INFO, text="Di mana?")
    with scope(EVERYTHING):
        Report.objects.filter(pk=closed.id).update(due_at=None)
        rows = list(Report.objects.order_by("pk"))
        chips = chips_for(rows, at=MONDAY)
        alone = chips_for(rows[1:], at=MONDAY)

    assert chips[waiting.id].text == "Sisa 5 hari kerja"
    assert chips[asked.id].text == "Jeda: menunggu pelapor"
    assert chips[closed.id].text == "Tanpa tenggat"
    assert set(alone) == {asked.id, closed.id}


def test_confidential_reports_are_in_the_queue_too(agency):
    life = Life(visibility=Visibility.CONFIDENTIAL)
    life.route(agency)
    actor = admin_of(agency)
    with scope(of_agency(agency)):
        assert [r.pk for r in queue(view(actor, "semua"), actor=actor, at=MONDAY)] == [life.id]
