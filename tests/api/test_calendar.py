"""The calendar of deadlines at its secret address, read as a calendar program reads it."""

from dataclasses import replace

import pytest
from django.test import Client
from icalendar import Calendar

from api.calendar import views
from register.rules.states import Visibility
from register.rules.steps import Step
from tenants.actions.remove_member import remove_member
from tenants.models import Membership
from tenants.scope import SIGN_IN, scope
from tenants.tokens.actions.keep_feed import end_feed, make_feed
from tests.api.problems import problem_of
from tests.factories.categories import make_category
from tests.factories.consoles import Officer, fresh_life, now
from tests.factories.lives import admin_of, make_unit
from tests.factories.people import host_of

CANARY = "Kenari Zulaikha"


def address_of(officer, *, language="id"):
    with officer.scope:
        secret = make_feed(by=officer.at_work, language=language, at=now())
    return f"/api/calendar/{secret}.ics"


def read(agency, address, **headers):
    host = host_of(agency) if agency else "nasional.localhost"
    client = Client(headers={"host": host}, raise_request_exception=False)
    return client.get(address, headers=headers)


def events(answer):
    assert answer.status_code == 200, answer.content
    return Calendar.from_ical(answer.content).walk("VEVENT")


def numbers(answer):
    return [str(event["summary"]).rpartition(" ")[2] for event in events(answer)]


@pytest.fixture
def life(agency, db):
    make_category("kesehatan", "Kesehatan", name_en="Health")
    filed = fresh_life(title=CANARY, body=CANARY, place=CANARY)
    filed.route(agency)
    return filed


def test_it_works(agency, admin, life):
    answer = read(agency, address_of(admin))

    calendar = Calendar.from_ical(answer.content)
    (event,) = calendar.walk("VEVENT")
    report = life.report
    url = f"http://banjarnegara.localhost/konsol/laporan/{report.number}/"
    due_on = report.due_at.astimezone(views.ZoneInfo("Asia/Jakarta")).date()
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert str(calendar["version"]) == "2.0"
    assert str(calendar["x-wr-calname"]) == "Tenggat Pemkab Banjarnegara"
    assert str(event["uid"]) == f"{report.number}@banjarnegara.localhost"
    assert str(event["summary"]) == f"Verifikasi dan disposisi instansi: {report.number}"
    assert str(event["description"]) == f"Kesehatan\n{url}"
    assert str(event["url"]) == url
    assert event["dtstart"].dt == due_on
    assert (event["dtend"].dt - due_on).days == 1
    assert int(event["sequence"]) == report.version


def test_it_holds_no_text_and_nobodys_name(agency, admin, life):
    text = read(agency, address_of(admin)).content.decode()

    assert life.report.number in text
    for canary in ("Kenari", "Zulaikha", "Siti", admin.user.full_name, admin.user.email):
        assert canary not in text


def test_it_speaks_the_language_in_which_it_was_made(agency, admin, life):
    (event,) = events(read(agency, address_of(admin, language="en"), **{"accept-language": "id"}))

    assert "Health" in event["description"]


def test_each_sees_their_own_at_that_moment(agency, admin, life):
    unit = make_unit(agency)
    liaison = Officer(agency, "LIA", unit=unit)
    address = address_of(liaison)
    hidden = fresh_life(visibility=Visibility.CONFIDENTIAL)
    hidden.route(agency, supervisory=True)

    before = numbers(read(agency, address))
    life.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=unit.pk)
    after = numbers(read(agency, address))

    assert (before, after) == ([], [life.report.number])
    assert numbers(read(agency, address_of(admin))) == [life.report.number]


def test_the_desk_has_its_own(agency, life):
    waiting = fresh_life()
    officer = Officer(None, "NAT")

    answer = read(None, address_of(officer))

    assert numbers(answer) == [waiting.report.number]
    assert f"http://nasional.localhost/laporan/{waiting.report.number}/" in answer.content.decode().replace("\r\n ", "")  # fmt: skip
    assert "Tenggat Admin Nasional" in answer.content.decode()


def test_it_ends_when_its_holder_ends_it_or_makes_another(agency, admin, life):
    first = address_of(admin)
    second = address_of(admin)

    assert problem_of(read(agency, first))["status"] == 404
    assert read(agency, second).status_code == 200
    with admin.scope:
        end_feed(by=admin.at_work, at=now())
    assert problem_of(read(agency, second))["status"] == 404


def test_it_ends_with_its_holders_task(agency, admin, life):
    address = address_of(admin)
    with scope(SIGN_IN):
        membership = Membership.objects.get(user_id=admin.user.pk)

    remove_member(membership_id=membership.pk, at=now())

    assert problem_of(read(agency, address))["status"] == 404


def test_it_opens_nothing_at_another_desk(agency, other_agency, admin, life):
    address = address_of(admin)

    for desk in (other_agency, None):
        assert problem_of(read(desk, address))["status"] == 404


@pytest.mark.parametrize("secret", ["a" * 43, "a" * 42, "%00" * 43, "../" * 5])
def test_what_is_no_address_of_ours_is_not_there(agency, life, secret):
    assert read(agency, f"/api/calendar/{secret}.ics").status_code == 404


def test_an_unchanged_calendar_is_not_sent_again(agency, admin, life):
    address = address_of(admin)
    first = read(agency, address)

    again = read(agency, address, **{"if-none-match": first["ETag"]})
    life.officer(agency, admin_of(agency), Step.RESPOND_INITIAL_AGENCY, text="Kami periksa.")
    changed = read(agency, address, **{"if-none-match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert changed.status_code == 200
    assert "private" in first["Cache-Control"]
    (before,), (after,) = events(first), events(changed)
    assert before["uid"] == after["uid"]
    assert int(after["sequence"]) > int(before["sequence"])


def test_too_often(agency, admin, life, monkeypatch):
    monkeypatch.setattr(views, "READINGS", replace(views.READINGS, most=1))
    address = address_of(admin)

    answers = [read(agency, address) for _each in range(2)]

    assert [each.status_code for each in answers] == [200, 429]
    assert int(answers[1]["Retry-After"]) > 0


def test_the_limit_may_be_lifted(agency, admin, life, monkeypatch, settings):
    monkeypatch.setattr(views, "READINGS", replace(views.READINGS, most=1))
    settings.QUOTA_FACTOR = 0
    address = address_of(admin)

    assert [read(agency, address).status_code for _each in range(2)] == [200, 200]


def test_few_statements_and_no_more_for_more_deadlines(agency, admin, life, statements):
    address = address_of(admin)

    def taken():
        read(agency, address)
        with statements() as found:
            assert read(agency, address).status_code == 200
        return len(found.texts())

    before = taken()
    for _each in range(4):
        fresh_life().route(agency)

    assert taken() == before <= 8
