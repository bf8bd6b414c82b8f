"""The hourly count in turns of the ledger, over tenants and bodies that have none."""

from datetime import UTC, date, datetime, timedelta

import pytest

from figures.models import Tally
from onboarding.connectivity.actions.call_for_count import call_for_count
from onboarding.connectivity.actions.record_standing import record_standing
from onboarding.connectivity.models import Line, Period
from register.models import Job
from register.tasks.drain import run_batch
from tenants.actions.record_decree import record_decree
from tenants.bodies.models import Body
from tenants.models import Agency
from tenants.scope import scope
from tests.factories.everything import EVERYTHING, everything_in
from tests.onboarding.connectivity.conftest import lines

pytestmark = pytest.mark.django_db
AT = datetime(2026, 6, 15, 3, 0, tzinfo=UTC)


def body(number, **more):
    values = {
        "code": f"31.{number:02}", "slug": f"badan-{number}", "name": f"Kabupaten Badan {number}",
        "short_name": f"Badan {number}", "kind": "REGENCY", "time_zone": "Asia/Jakarta", **more,
    }  # fmt: skip
    if values["kind"] == "REGENCY":
        values.setdefault("region_code", values["code"])
    with scope(EVERYTHING):
        return Body.objects.create(**values)


def finding(one, at=AT, **more):
    values = {
        "has_decree": True, "decree_number": "12/2026", "decree_on": date(2026, 1, 5),
        "has_account": False, "by": 9001, **more,
    }  # fmt: skip
    return record_standing(body_id=one.pk, at=at, **values)


def drained(at=AT):
    """Work off what is called for, and return how many turns of the count that took."""
    while run_batch(at=at):
        pass
    with scope(EVERYTHING):
        jobs = Job.objects.filter(kind="connectivity")
        assert not jobs.filter(done_at=None).exists()
        return jobs.count()


def test_all_are_counted_in_turns_and_the_last_says_so():
    for number in range(1, 100):
        body(number)
    with scope(EVERYTHING):
        before = Period.objects.count()
    call_for_count(at=AT)
    call_for_count(at=AT + timedelta(minutes=20))

    turns = drained()

    # 99 bodies and three agencies, fifty a turn, and one to finish.
    assert (before, turns) == (0, 4)
    assert len(lines("2026")) == 103
    with scope(EVERYTHING):
        assert Period.objects.get(code="2026").counted_at is not None


def test_a_finding_of_the_desk_is_the_line_of_a_body_without_tenant():
    one, other = body(1), body(2)
    finding(one)
    finding(other, has_decree=False, decree_number="", decree_on=None, has_account=True)

    run_batch(at=AT)

    found = lines("2026")
    assert sorted(found) == ["31.01", "31.02"]
    decree, account = found["31.01"], found["31.02"]
    assert (decree.has_decree, decree.has_account, decree.decree_number) == (True, False, "12/2026")
    assert decree.decree_on == date(2026, 1, 5)
    assert (account.has_decree, account.has_account) == (False, True)
    assert (decree.agency_id, decree.complaints, decree.last_sign_in) == (None, 0, None)


def test_a_year_that_is_over_keeps_what_was_found_in_it(counted):
    one = body(1)
    with scope(EVERYTHING):
        Tally.objects.create(
            grain="AGENCY", day="2024-02-01", agency_id=0, measure="DONE", number=1
        )
    finding(one, at=AT - timedelta(days=365), has_decree=False, decree_number="", decree_on=None)
    finding(one)

    now, before, first = (counted(at=AT, period=str(year))["31.01"] for year in (2026, 2025, 2024))

    assert (now.has_decree, before.has_decree, first.has_decree) == (True, False, False)


def test_a_tenants_own_decrees_go_before_what_the_desk_found(counted, agency):
    one = body(4, code="33.04", name=agency.name, agency_id=agency.pk)
    finding(one, has_account=True)
    assert counted(at=AT)["33.04"].decree_number == "12/2026"
    with scope(everything_in(agency)):
        record_decree(
            number="7/2025", signed_on=date(2025, 2, 3), title="Tim", signer="Bupati",
            valid_from=date(2025, 2, 3), valid_to=date(2026, 1, 31), people=(),
        )  # fmt: skip

    line = counted(at=AT)["33.04"]

    assert (line.has_decree, line.decree_number) == (False, "")
    assert (line.body_id, line.agency_id, line.slug) == (one.pk, agency.pk, agency.slug)
    assert f"i-{agency.slug}" not in lines("2026")


def test_a_body_that_ended_is_in_the_years_that_it_stood_in(counted):
    body(1, until=date(2025, 6, 1))
    body(2, since=date(2026, 2, 1))
    with scope(EVERYTHING):
        Tally.objects.create(
            grain="AGENCY", day="2025-02-01", agency_id=0, measure="DONE", number=1
        )

    now, before = (counted(at=AT, period=str(year)) for year in (2026, 2025))

    assert ("31.01" in now, "31.02" in now) == (False, True)
    assert ("31.01" in before, "31.02" in before) == (True, False)


def test_who_is_on_the_list_no_more_is_taken_out(counted):
    one = body(1)
    assert "31.01" in counted(at=AT)
    with scope(EVERYTHING):
        Body.objects.filter(pk=one.pk).delete()

    assert "31.01" not in counted(at=AT)


def test_a_schema_that_cannot_be_read_keeps_its_line_and_nobody_else_waiting(
    counted, agency, caplog
):
    counted(at=AT)
    with scope(EVERYTHING):
        # Without role and schema: what a provisioning leaves that was broken off.
        lost = Agency.objects.create(
            slug="hilang", schema_name="a_hilang", name="Kabupaten Hilang", short_name="Hilang",
            kind="REGENCY", region_code="33.99", time_zone="Asia/Jakarta", state="ACTIVE",
            state_since=AT, integration_mode="CENTRAL", created_at=AT,
        )  # fmt: skip
        Line.objects.create(
            period=Period.objects.get(), code="i-hilang", agency_id=lost.pk, name=lost.name,
            complaints=7, waiting=7, in_process=0, done=0, other=0, counted_at=AT,
        )  # fmt: skip

    found = counted(at=AT + timedelta(hours=1))

    assert (found["i-hilang"].complaints, found["i-hilang"].counted_at) == (7, AT)
    assert found[f"i-{agency.slug}"].counted_at == AT + timedelta(hours=1)
    assert "Decrees of hilang" in caplog.text


def test_it_takes_one_statement_more_for_each_tenant_and_none_for_other_bodies(counted, statements):
    body(1)
    counted(at=AT)
    with statements() as taken:
        counted(at=AT)
    few = len(taken.texts())
    for number in range(2, 60):
        body(number)

    with statements() as taken:
        counted(at=AT)

    assert len(taken.texts()) == few
