"""Two agencies take turns on one server connection behind a pooler: no read goes wrong."""

import threading

import pytest
from django.db import connections

from tenants.isolation.apply import serving_login
from tenants.scope import NATIONAL, of_agency, scope
from tenants.teams.models import Unit
from tests.isolation.bouncer import PORT, bouncer

READS = 1000  # by each of two


@pytest.fixture(scope="module")
def pooled(two_agencies, database_server):
    entry = connections.databases["default"]
    with bouncer(database_server, entry["NAME"], entry["USER"]) as folder:
        connections.databases["pooled"] = {
            **entry,
            "HOST": folder,
            "PORT": str(PORT),
            "OPTIONS": {"server_side_binding": True},
        }
        yield "pooled"
        connections["pooled"].close()
        del connections.databases["pooled"]


def _read(agency, found, alias):
    for _ in range(READS):
        with scope(of_agency(agency), using=alias):
            codes = tuple(Unit.objects.using(alias).values_list("code", flat=True))
            with connections[alias].cursor() as cursor:
                cursor.execute("SELECT current_user::text, pg_backend_pid()")
                found.append((codes, *cursor.fetchone()))
    connections[alias].close()


def test_two_agencies_on_one_server_connection_read_their_own(pooled, mine, theirs):
    found = {agency.pk: [] for agency in (mine, theirs)}
    threads = [
        threading.Thread(target=_read, args=(agency, found[agency.pk], pooled))
        for agency in (mine, theirs)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    for agency in (mine, theirs):
        reads = found[agency.pk]
        assert len(reads) == READS
        assert {(codes, role) for codes, role, _pid in reads} == {
            ((agency.slug,), f"t_{agency.pk}")
        }
    assert len({pid for reads in found.values() for _codes, _role, pid in reads}) == 1


def test_nothing_of_a_scope_is_left_for_the_next_client(pooled, mine):
    with scope(of_agency(mine), using=pooled), scope(NATIONAL, using=pooled):
        Unit.objects.using(pooled).none()
    with scope(NATIONAL, using=pooled), connections[pooled].cursor() as cursor:
        cursor.execute("SELECT 1")
    connections[pooled].close()

    connections[pooled].ensure_connection()
    row = (
        connections[pooled]
        .connection.execute("SELECT current_user::text, current_setting('search_path')")
        .fetchone()
    )

    assert row == (serving_login(), '"$user", public')
