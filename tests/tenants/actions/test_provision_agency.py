"""Provisioning: all or nothing, and safe to repeat."""

import threading

import pytest
from django.db import connections, transaction
from django.db.utils import DatabaseError, IntegrityError

from tenants.actions import provision_agency as module
from tenants.actions.add_unit import add_unit
from tenants.actions.provision_agency import (
    NothingRecorded,
    SlugReserved,
    provision_agency,
)
from tenants.isolation.comparison import differences
from tenants.isolation.declared import declared_rights
from tenants.isolation.own_schema import schemas_with_other_rights
from tenants.models import Agency, Host, RecordedMigration
from tenants.queries.hosts import agency_for_host
from tenants.scope import of_agency, scope
from tenants.teams.models import Unit
from tests.database.template import AT
from tests.isolation.sql import who

pytestmark = pytest.mark.usefixtures("own_database")
# Roles are the whole server's, where tests of other databases make some at the same moment.
NUMBERED_FROM = 900_000


@pytest.fixture(scope="module", autouse=True)
def _numbers_nobody_else_has(own_database):
    with connections["owner"].cursor() as cursor:
        sequence = "pg_get_serial_sequence('tenants_agency', 'id')"
        cursor.execute(f"SELECT setval({sequence}, %s)", [NUMBERED_FROM])


def provision(slug="pajak", **values):
    required = {"name": f"Badan {slug}", "kind": "NATIONAL_BODY", "time_zone": "Asia/Jakarta"}
    return provision_agency(slug=slug, at=AT, **(required | values))


def traces(slug):
    """Return what there is of an agency: rows, hosts, schemas."""
    schema = f"a_{slug.replace('-', '_')}"
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_namespace WHERE nspname = %s", [schema])
        (schemas,) = cursor.fetchone()
    rows = Agency.objects.using("owner").filter(slug=slug).count()
    hosts = Host.objects.using("owner").filter(domain=f"{slug}.localhost").count()
    return rows, hosts, schemas


def roles():
    """Return the names of the roles of agencies that were made here."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(r"SELECT rolname FROM pg_roles WHERE rolname ~ '^t_9\d{5}$' ORDER BY 1")
        return [name for (name,) in cursor.fetchall()]


def test_an_agency_has_all_it_needs_at_once():
    agency = provision("bea-cukai", short_name="Bea Cukai", state="ACTIVE")

    assert (agency.schema_name, agency.short_name, agency.state) == (
        "a_bea_cukai",
        "Bea Cukai",
        "ACTIVE",
    )
    assert (agency.created_at, agency.state_since) == (AT, AT)
    assert agency.is_active
    assert agency.is_onboarded
    assert traces("bea-cukai") == (1, 1, 1)
    assert agency_for_host("bea-cukai.localhost") == agency
    with scope(of_agency(agency)):
        assert who() == (f"t_{agency.pk}", "a_bea_cukai, public")
        add_unit(name="Kantor", kind="OTHER", code="1")
        assert Unit.objects.count() == 1
    with connections["owner"].cursor() as cursor:
        assert differences(cursor, [agency.schema_name]) == []
        assert schemas_with_other_rights(cursor, declared_rights().own_schema) == set()


def test_no_two_agencies_number_a_unit_alike():
    numbers = []
    for slug in ("badan-satu", "badan-dua"):
        agency = provision(slug)
        with scope(of_agency(agency)):
            first = add_unit(name="Kantor", kind="OTHER", code="1")
        provision(slug)
        with scope(of_agency(agency)):
            second = add_unit(name="Kantor lain", kind="OTHER", code="2")
        numbers += [first.pk - agency.pk * 1_000_000, second.pk - agency.pk * 1_000_000]

    assert numbers == [1, 2, 1, 2]


def test_a_second_call_changes_nothing():
    first = provision("bps", name="Badan Pusat Statistik", domain="Lapor.BPS.test")
    with scope(of_agency(first)):
        add_unit(name="Kantor", kind="OTHER", code="1")

    again = provision("bps", name="Another name", state="SUSPENDED")

    assert again == first
    assert again.name == "Badan Pusat Statistik"
    assert again.state == "PREPARING"
    assert not again.is_onboarded
    hosts = Host.objects.using("owner").filter(agency=first)
    assert list(hosts.values_list("domain", "is_primary")) == [("lapor.bps.test", True)]
    assert str(hosts.get()) == "lapor.bps.test"
    with scope(of_agency(first)):
        assert Unit.objects.count() == 1


def test_a_second_call_completes_what_is_missing():
    agency = provision("bmkg")
    with connections["owner"].cursor() as cursor:
        cursor.execute("DROP SCHEMA a_bmkg CASCADE")
        cursor.execute("DELETE FROM tenants_host WHERE agency_id = %s", [agency.pk])

    assert provision("bmkg") == agency

    assert traces("bmkg") == (1, 1, 1)
    with scope(of_agency(agency)):
        assert Unit.objects.count() == 0


def test_a_second_call_gives_rights_back():
    agency = provision("bnpb")
    with connections["owner"].cursor() as cursor:
        cursor.execute(f"REVOKE ALL ON ALL TABLES IN SCHEMA a_bnpb FROM t_{agency.pk}")

    provision("bnpb")

    with scope(of_agency(agency)):
        assert Unit.objects.count() == 0


@pytest.mark.parametrize(
    "values",
    [
        {"kind": "CLUB"},
        {"kind": "PROVINCE"},
        {"region_code": "33"},
        {"kind": "REGENCY", "region_code": "33"},
        {"kind": "PROVINCE", "region_code": "33"},
        {"time_zone": "Europe/Paris"},
        {"state": "GONE"},
        {"integration_mode": "HALF"},
        {"domain": "kemenkes.localhost"},
        {"slug": "Pajak"},
        {"slug": "pajak--pusat"},
        {"slug": "-pajak"},
        {"slug": 'pa"jak'},
    ],
)
def test_what_the_tables_refuse_leaves_nothing(values):
    before = roles()

    with pytest.raises(IntegrityError):
        provision(**values)

    assert traces(values.get("slug", "pajak")) == (0, 0, 0)
    assert roles() == before


def test_a_failure_at_the_very_end_leaves_nothing():
    last = RecordedMigration.objects.using("owner").order_by("pk").last()
    recorded = RecordedMigration.objects.using("owner").filter(pk=last.pk)
    before = roles()

    recorded.update(statements=[*last.statements, "SELECT 1/0"])
    with pytest.raises(DatabaseError, match="division by zero"):
        provision()
    recorded.update(statements=last.statements)

    assert traces("pajak") == (0, 0, 0)
    assert roles() == before
    provision()
    assert traces("pajak") == (1, 1, 1)


def test_without_a_recording_nothing_is_made():
    with transaction.atomic("owner"):
        RecordedMigration.objects.using("owner").all().delete()
        with pytest.raises(NothingRecorded, match="migrate_all"):
            provision("bkn")
        assert traces("bkn") == (0, 0, 0)
        transaction.set_rollback(True, using="owner")


@pytest.mark.parametrize("slug", sorted(module.RESERVED_SLUGS))
def test_the_platforms_own_hosts_are_taken(slug):
    with pytest.raises(SlugReserved):
        provision(slug)

    assert traces(slug) == (0, 0, 0)


def test_two_calls_at_once_make_one_agency():
    found = []

    def work():
        found.append(provision("lan").pk)
        connections.close_all()

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(found) == 3
    assert len(set(found)) == 1
    assert traces("lan") == (1, 1, 1)
