from datetime import timedelta

import pytest

from register.models import Job
from register.queries.ledger_state import ledger_state
from search.models import Pending
from search.queries.lag import lag
from tenants.scope import NATIONAL, scope
from tests.factories.consoles import Officer
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture(autouse=True)
def _nothing_waits(db):
    with scope(EVERYTHING):
        Job.objects.all().delete()


def put(key, *, run_after=MONDAY, **values):
    with scope(EVERYTHING):
        Job.objects.create(key=key, kind="search", run_after=run_after, **values)


def seen(at=MONDAY):
    with scope(NATIONAL):
        return lag(ledger_state(at=at), at=at)


def test_with_nothing_to_do_it_is_up_to_date():
    found = seen()

    assert found.is_up_to_date
    assert (found.engine_label, found.has_outside, found.is_late) == ("PostgreSQL", False, False)


def test_what_waits_is_counted_and_dated():
    put("a", run_after=MONDAY)
    put("b", run_after=MONDAY + timedelta(minutes=1))
    put("c", lease_until=MONDAY + timedelta(hours=1))
    put("d", dead_at=MONDAY)

    found = seen(MONDAY + timedelta(minutes=5))
    assert (found.waiting, found.oldest, found.failed, found.is_late) == (3, MONDAY, 1, False)
    assert not found.is_up_to_date
    assert seen(MONDAY + timedelta(minutes=5, seconds=1)).is_late


def test_what_an_engine_outside_lacks_is_told_too(outside):
    outside.name = "elasticsearch"
    with scope(EVERYTHING):
        Pending.objects.create(report_id=1, since=MONDAY)

    found = seen(MONDAY + timedelta(hours=1))

    assert (found.outside_waiting, found.outside_oldest) == (1, MONDAY)
    assert (found.engine_label, found.has_outside, found.is_late) == ("Elasticsearch", True, True)
    assert not found.is_up_to_date


def test_the_desk_reads_it_in_a_sentence(outside):
    put("a")
    put("d", dead_at=MONDAY)
    with scope(EVERYTHING):
        Pending.objects.create(report_id=1, since=MONDAY)

    text = Officer(None, "NAT").get("/kesehatan/").content.decode()

    assert "1 perubahan menunggu untuk dapat dicari." in text
    assert "1 gagal dan belum dapat dicari" in text
    assert "1 laporan belum diterima mesin pencari." in text
    assert "Sudah lebih dari lima menit" in text
