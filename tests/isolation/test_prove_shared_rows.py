"""Tables that all agencies share: each sees and writes its own rows."""

from contextlib import suppress

import pytest
from django.db.utils import IntegrityError

from regions.models import Holiday
from register.models import Report
from tenants.models import Membership, TenantMember
from tenants.scope import (
    NATIONAL,
    PORTAL,
    REGISTER,
    SIGN_IN,
    SYSTEM,
    VAULT,
    of_agency,
    scope,
)
from tests.isolation.rows import make_holiday, make_report
from tests.isolation.sql import first, past_django, refusal, units_of

SECRET = "ab" * 32
OWNER = "cd" * 32


@pytest.fixture(scope="module")
def reports(two_agencies):
    regency, ministry = two_agencies
    make_holiday(regency)
    make_holiday(ministry)
    make_report(regency, "LP26-REGE-NCY2", secret_hash=SECRET)
    make_report(ministry, "LP26-MINI-STR2", owner_key=OWNER)
    make_report(ministry, "LP26-MINI-STR3", published=True)


def _numbers():
    return sorted(Report.objects.values_list("number", flat=True))


def test_an_agency_sees_its_own_reports_and_no_other(reports, mine, theirs):
    with scope(of_agency(mine)):
        assert _numbers() == ["LP26-REGE-NCY2"]
        counts = "SELECT count(*), count(*) FILTER (WHERE agency_id <> %s) FROM register_report"
        assert first(counts, [mine.pk]) == (1, 0)
    with scope(of_agency(theirs)):
        assert _numbers() == ["LP26-MINI-STR2", "LP26-MINI-STR3"]


def test_an_agency_cannot_write_the_register(reports, mine):
    with scope(of_agency(mine)):
        assert refusal("UPDATE register_report SET title = 'x'") == (
            "permission denied for table register_report"
        )
        assert refusal("DELETE FROM register_report") == (
            "permission denied for table register_report"
        )


def test_a_row_with_another_agencys_number_is_refused(reports, mine, theirs):
    insert = (
        "INSERT INTO regions_holiday (date, name, kind, agency_id, is_estimate, source)"
        " VALUES ('2026-03-01', 'x', 'LOCAL', %s, false, '')"
    )
    with scope(of_agency(mine)):
        words = refusal(insert, [theirs.pk])
        own = refusal(insert, [mine.pk])

    assert words == 'new row violates row-level security policy for table "regions_holiday"'
    assert own is None


def test_an_own_row_cannot_be_given_to_another_agency(reports, mine, theirs):
    update = "UPDATE regions_holiday SET agency_id = %s WHERE agency_id = %s"
    with scope(of_agency(mine)):
        words = refusal(update, [theirs.pk, mine.pk])

    assert words == 'new row violates row-level security policy for table "regions_holiday"'


def test_another_agencys_row_cannot_be_changed(reports, mine, theirs):
    with scope(of_agency(mine)):
        past_django("UPDATE regions_holiday SET name = 'x' WHERE agency_id = %s", [theirs.pk])
        past_django("DELETE FROM regions_holiday WHERE agency_id = %s", [theirs.pk])

    with scope(NATIONAL):
        assert Holiday.objects.get(agency_id=theirs.pk).name == "Hari jadi"


def test_a_setting_forged_by_a_function_is_refused(reports, mine):
    with scope(of_agency(mine)):
        words = refusal("SELECT set_config('app.tenant', '2', true)")

        assert words == "permission denied for function set_config"
        assert _numbers() == ["LP26-REGE-NCY2"]


def test_the_national_desk_sees_all_reports_and_no_schema(reports, theirs):
    with scope(NATIONAL):
        assert _numbers() == ["LP26-MINI-STR2", "LP26-MINI-STR3", "LP26-REGE-NCY2"]
        words = refusal(units_of(theirs))

    assert words == f"permission denied for schema {theirs.schema_name}"


def test_the_portal_sees_what_is_published_or_shown_for(reports):
    with scope(PORTAL):
        assert _numbers() == ["LP26-MINI-STR3"]
    with scope(PORTAL.showing(secret_hash=SECRET)):
        assert _numbers() == ["LP26-MINI-STR3", "LP26-REGE-NCY2"]
    with scope(PORTAL.showing(owner_key=OWNER)):
        assert _numbers() == ["LP26-MINI-STR2", "LP26-MINI-STR3"]


def test_what_one_scope_shows_the_next_in_its_transaction_does_not(reports):
    with scope(PORTAL.showing(secret_hash=SECRET)):
        with scope(PORTAL):
            assert _numbers() == ["LP26-MINI-STR3"]
        with scope(REGISTER):
            assert first("SELECT current_setting('tuntas.secret', true)") == ("-",)
        assert _numbers() == ["LP26-MINI-STR3", "LP26-REGE-NCY2"]


def test_showing_nothing_opens_no_report_without_a_secret(reports, mine):
    with suppress(IntegrityError):  # the table may refuse such a row as well
        make_report(mine, "LP26-NOSE-CRET", secret_hash="", owner_key="")

    with scope(PORTAL.showing(secret_hash=SECRET)), scope(PORTAL):
        assert _numbers() == ["LP26-MINI-STR3"]


def test_identities_are_the_vaults_alone(reports, mine):
    for which in (PORTAL, NATIONAL, SIGN_IN, SYSTEM, REGISTER, of_agency(mine)):
        with scope(which):
            assert refusal("SELECT * FROM register_identity") == (
                "permission denied for table register_identity"
            )
    with scope(VAULT):
        assert refusal("SELECT * FROM register_identity") is None


def test_password_hashes_are_sign_ins_alone(reports, mine):
    for which in (PORTAL, NATIONAL, VAULT, SYSTEM, REGISTER, of_agency(mine)):
        with scope(which):
            assert refusal("SELECT password FROM accounts_user") == (
                "permission denied for table accounts_user"
            )
    with scope(SIGN_IN):
        assert refusal("SELECT password FROM accounts_user") is None


def test_an_agency_sees_its_own_members_only(reports, mine, theirs):
    with scope(of_agency(mine)):
        members = list(TenantMember.objects.values_list("full_name", "email", "role"))
        memberships = set(Membership.objects.values_list("agency_id", flat=True))

    assert members == [("Banjarnegara Astuti", "banjarnegara@contoh.test", "ADM")]
    assert memberships == {mine.pk}
    with scope(PORTAL):
        assert refusal("SELECT * FROM tenant_member") == (
            "permission denied for view tenant_member"
        )
