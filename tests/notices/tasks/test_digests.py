"""One digest a working morning, at seven by the agency's own clocks."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail

from notices.letters.names import Topic
from notices.models import Notice, OfficerChoice
from notices.tasks.digests import call_for_digests, call_for_digests_now
from register.models import Job
from register.rules.steps import Step
from register.tasks.drain import run_batch
from tenants.models import Agency
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import WIB, Life, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
# A Monday, after a weekend.
MORNING = datetime(2026, 6, 8, 7, 1, tzinfo=WIB)
ON_THE_WAY = datetime(2026, 6, 2, 9, 0, tzinfo=WIB)


def keys():
    with scope(EVERYTHING):
        return sorted(Job.objects.filter(kind="digest").values_list("key", flat=True))


def send(at=MORNING):
    call_for_digests(at=at)
    while run_batch(at=at):
        pass
    return {letter.to[0]: letter for letter in mail.outbox if "Ringkasan" in letter.subject}


@pytest.mark.parametrize(
    ("hour", "minute", "called"), [(6, 59, False), (7, 0, True), (11, 59, True), (12, 0, False)]
)
def test_in_the_morning_alone(agency, hour, minute, called):
    call_for_digests(at=MORNING.replace(hour=hour, minute=minute))

    assert (f"digest:{agency.pk}:2026-06-08" in keys()) is called


def test_by_the_clocks_of_the_agency(agency):
    with scope(EVERYTHING):
        Agency.objects.filter(pk=agency.pk).update(time_zone="Asia/Jayapura")

    call_for_digests(at=datetime(2026, 6, 8, 7, 0, tzinfo=ZoneInfo("Asia/Jayapura")))

    assert keys() == [f"digest:{agency.pk}:2026-06-08"]


@pytest.mark.parametrize("day", [6, 7])
def test_not_on_a_day_off(agency, day):
    assert call_for_digests(at=MORNING.replace(day=day)) == 0
    assert keys() == []


def test_once_a_day(everybody, agency):
    Life(at=MORNING - timedelta(days=2)).route(agency)
    first = send()
    mail.outbox.clear()

    assert len(first) >= 2
    assert send(MORNING + timedelta(minutes=20)) == {}
    assert len(keys()) == len(set(keys()))


def test_each_gets_their_own_and_who_has_nothing_gets_none(everybody, agency):
    late, fresh, units = (Life(at=ON_THE_WAY) for _ in range(3))
    late.go_to(datetime(2026, 5, 25, 9, 0, tzinfo=WIB)).route(agency)
    fresh.go_to(MORNING - timedelta(days=2)).route(agency)
    units.go_to(MORNING - timedelta(days=3)).route(agency)
    units.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=everybody.unit.pk)

    found = send()

    users = everybody.users
    admins, liaison = found[users["ADM"].email], found[users["LIA"].email]
    assert users["LIA_2"].email not in found
    assert users["EXM"].email not in found
    assert admins.subject == "Ringkasan Pemkab Banjarnegara, Senin, 8 Jun 2026"
    overdue, _mark, rest = admins.body.partition("Baru sejak pagi hari kerja sebelumnya (2)")
    assert "Lewat tenggat (1)" in overdue
    assert late.report.number in overdue
    assert fresh.report.number in rest
    assert liaison.body.count("LP26-") == 1
    assert units.report.number in liaison.body
    assert "http://banjarnegara.localhost:8000/konsol/antrean/" in admins.body
    assert late.report.title not in admins.body + admins.alternatives[0][0]


def test_what_is_due_today(everybody, agency):
    life = Life(at=ON_THE_WAY)
    life.route(agency)
    due = life.timers["T2"].due_at.astimezone(WIB)

    found = send(due.replace(hour=7, minute=5))

    assert "Jatuh tempo hari ini (1)" in found[everybody.users["ADM"].email].body


def test_the_desk_is_told_of_what_lies_with_it(everybody, agency):
    waiting, elsewhere = Life(at=MORNING - timedelta(days=2)), Life(at=ON_THE_WAY)
    elsewhere.route(agency)

    letter = send()[everybody.users["NAT"].email]

    assert letter.subject == "Ringkasan meja nasional, Senin, 8 Jun 2026"
    assert waiting.report.number in letter.body
    assert elsewhere.report.number not in letter.body
    assert "http://nasional.localhost:8000/antrean/" in letter.body


def test_it_can_be_turned_off(everybody, agency):
    Life(at=MORNING - timedelta(days=2)).route(agency)
    with scope(EVERYTHING):
        OfficerChoice.objects.create(
            user_id=everybody.users["ADM"].pk, off=[Topic.DIGEST], changed_at=MORNING
        )

    found = send()

    assert everybody.users["ADM"].email not in found
    assert everybody.users["LEAD"].email in found


def test_a_long_list_is_cut_and_counted(everybody, agency):
    for _ in range(18):
        Life(at=MORNING - timedelta(days=3)).route(agency)

    body = send()[everybody.users["ADM"].email].body

    assert "(18)" in body
    assert body.count("LP26-") == 15
    assert "dan 3 lagi" in body


def test_what_waits_for_the_reporter_is_no_work(everybody, agency):
    life = Life(at=ON_THE_WAY)
    life.desk(Step.REQUEST_INFO, text="Di mana?")

    assert everybody.users["NAT"].email not in send()


def test_nothing_at_all_sends_nothing(everybody, agency):
    assert send() == {}
    with scope(EVERYTHING):
        assert Notice.objects.count() == 0


def test_the_schedule_reads_the_clock():
    assert call_for_digests_now() >= 0
