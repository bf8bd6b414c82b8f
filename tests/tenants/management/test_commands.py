"""The commands of those who run the platform."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connections

from tenants.actions.record_decree import NamedPerson, record_decree
from tenants.models import Agency, Host
from tenants.scope import of_agency, scope

pytestmark = pytest.mark.usefixtures("own_database")
fresh = pytest.mark.usefixtures("fresh_database")


def run(*arguments):
    out = StringIO()
    call_command(*arguments, stdout=out)
    return out.getvalue()


def owner(text):
    with connections["owner"].cursor() as cursor:
        cursor.execute(text)


def test_migrate_all_says_what_it_does():
    assert run("migrate_all") == (
        "Migrating the shared tables.\n"
        "Applying roles, grants and row-level security.\n"
        "Migrating the template of the agencies' schemas.\n"
        "Bringing the agencies' schemas up to date.\n"
        "  3 of 3\n"
        "3 agencies: 0 changed, 3 up to date.\n"
    )


@fresh
def test_migrate_all_stops_with_a_sentence(settings):
    owner("ALTER TABLE a_banjarnegara.teams_unit ADD note int")
    settings.MIGRATION_MODULES = {"teams": "tests.tenants.isolation.later.column.migrations"}

    with pytest.raises(CommandError, match=r"^Stopped at a_banjarnegara, 2 of 3: column"):
        run("migrate_all")


def test_apply_rights():
    assert run("apply_rights") == "Roles, grants and policies are as declared.\n"


@fresh
def test_apply_rights_stops_with_a_sentence():
    owner("DROP TABLE notices_notice CASCADE")

    with pytest.raises(CommandError, match=r"^No such table: notices_notice"):
        run("apply_rights")


def test_provision_an_agency():
    said = run(
        "provision",
        "wonosobo",
        "Pemerintah Kabupaten Wonosobo",
        "--kind=REGENCY",
        "--region=33.07",
        "--parent=jatengprov",
        "--short-name=Pemkab Wonosobo",
        "--state=ACTIVE",
        "--mode=SEMI",
        "--domain=lapor.wonosobo.test",
    )

    agency = Agency.objects.using("owner").get(slug="wonosobo")
    assert said == f"wonosobo: schema a_wonosobo, role t_{agency.pk}.\n"
    assert (agency.parent.slug, agency.region_code) == ("jatengprov", "33.07")
    assert (agency.state, agency.integration_mode) == ("ACTIVE", "SEMI")
    assert str(agency) == "Pemerintah Kabupaten Wonosobo"
    assert Host.objects.using("owner").get(agency=agency).domain == "lapor.wonosobo.test"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("nasional", "N", "--kind=MINISTRY"), "^nasional is a host of the platform itself.$"),
        (("x", "X", "--kind=MINISTRY", "--parent=y"), "^There is no agency y.$"),
        (("x", "X", "--kind=REGENCY"), "^Refused: new row for relation"),
        (("x", "X", "--kind=CLUB"), "invalid choice: 'CLUB'"),
    ],
)
def test_provision_refuses_with_a_sentence(arguments, sentence):
    with pytest.raises(CommandError, match=sentence):
        run("provision", *arguments)

    assert not Agency.objects.using("owner").filter(slug="x").exists()


@fresh
def test_provision_without_a_template():
    owner("DELETE FROM tenants_recordedmigration")

    with pytest.raises(CommandError, match="run migrate_all first"):
        run("provision", "x", "X", "--kind=MINISTRY")


def test_check_schemas_finds_nothing():
    assert run("check_schemas") == (
        "Every agency's schema is like the template; nothing is orphaned.\n"
    )


@fresh
def test_check_schemas_names_each_finding():
    owner("DROP SCHEMA a_jatengprov CASCADE")
    owner("CREATE SCHEMA a_nobodys")
    owner("ALTER TABLE a_banjarnegara.teams_unit ADD note int, DROP COLUMN is_active")
    owner("GRANT TRUNCATE ON a_kemenkes.teams_unit TO PUBLIC")
    agency = Agency.objects.using("owner").get(slug="kemenkes")
    owner(f"REVOKE DELETE ON a_kemenkes.teams_unit FROM t_{agency.pk}")
    ani = NamedPerson(name="Ani", position="x", duty="PATRON", user_id=999999)
    day = date(2026, 1, 1)
    with scope(of_agency(agency)):
        record_decree(
            number="1", signed_on=day, title="t", signer="s", valid_from=day, people=[ani]
        )
    out = StringIO()

    with pytest.raises(CommandError, match=r"^6 findings\.$"):
        call_command("check_schemas", stdout=out)

    assert out.getvalue().splitlines() == [
        "a_jatengprov: the schema is missing",
        "a_nobodys: no agency has this schema",
        "a_banjarnegara: lacks column teams_unit.is_active boolean t  ",
        "a_banjarnegara: has beyond it column teams_unit.note integer f  ",
        "a_kemenkes: its role has other rights",
        "a_kemenkes.teams_decreemember.user_id: 1 rows that lead nowhere",
    ]
