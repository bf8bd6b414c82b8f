"""An agency leaves: archived by the owner's process, removed once a second person says so."""

import zipfile
from io import BytesIO

import pytest
from django.db.utils import IntegrityError, ProgrammingError

from exchange.archive.actions import work_departure as working
from exchange.archive.actions.work_departure import work_departure
from exchange.archive.models import Departure
from tenants.actions.change_agency_state import change_agency_state
from tenants.bodies.owner_work import KINDS
from tenants.models import Agency
from tenants.scope import NATIONAL, of_agency, scope
from tenants.teams.models import Unit
from tests.factories.archived import at_work, inside, settle
from tests.factories.consoles import Officer, now

pytestmark = pytest.mark.usefixtures("fresh_database")
PAGE = "/instansi/banjarnegara/keluar/"
BASIS = "UU 20/2022 tanggal 25 Juli 2022"


@pytest.fixture
def regency(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "media"
    return at_work()


@pytest.fixture
def suspended(regency):
    settle(regency)
    return change_agency_state(agency_id=regency.pk, state="SUSPENDED", at=now())


@pytest.fixture
def desk(regency):
    return Officer(None, "NAT")


@pytest.fixture
def second(regency):
    return Officer(None, "NAT", name="Bayu Aji")


def departure():
    with scope(NATIONAL):
        return Departure.objects.order_by("-pk").first()


def ask(desk):
    assert desk.post(PAGE, {"reason": BASIS}).status_code == 302
    assert work_departure(at=now())


def confirm(person, typed="banjarnegara"):
    return person.post(f"{PAGE}sahkan/", {"typed": typed})


def archive_of(desk):
    answer = desk.get(f"{PAGE}arsip/")
    content = answer.getvalue()
    answer.close()
    return content


def text(answer):
    return " ".join(answer.content.decode().split())


def test_from_the_reason_to_the_empty_schema(suspended, desk, second):
    page = text(desk.get(PAGE))
    assert "Siapkan arsip" in page
    assert "Yang masih menghalangi" not in page
    assert desk.post(PAGE, {"reason": BASIS}).status_code == 302
    assert "Arsip sedang disiapkan" in text(desk.get(PAGE))
    assert desk.get(f"{PAGE}arsip/").status_code == 404

    assert work_departure(at=now())
    ready = departure()
    page = text(desk.get(PAGE))
    assert "Unduh arsip" in page
    assert ready.sha256 in page
    assert "Rina Astuti" in page
    with zipfile.ZipFile(BytesIO(archive_of(desk))) as archive:
        assert "inside/teams_unit.jsonl" in archive.namelist()
    assert len(inside(suspended)["teams_unit"]) == 1

    assert confirm(second).status_code == 302
    assert work_departure(at=now())
    assert [table for table, rows in inside(suspended).items() if rows] == []
    assert Agency.objects.using("owner").get(pk=suspended.pk).state == "LEFT"
    page = text(desk.get(PAGE))
    assert "Sudah keluar" in page
    assert "Bayu Aji" in page
    assert len(archive_of(desk)) == ready.size
    assert not work_departure(at=now())

    later = departure().kept_until
    assert work_departure(at=later)
    assert desk.get(f"{PAGE}arsip/").status_code == 404
    assert not work_departure(at=later)


def test_who_asked_does_not_confirm(suspended, desk, second):
    ask(desk)

    answer = confirm(desk)

    assert answer.status_code == 422
    assert "harus orang lain dari yang mengajukan" in text(answer)
    assert departure().state == "READY"


def test_another_agencys_address_is_refused(suspended, desk, second):
    ask(desk)

    answer = confirm(second, "banjarbaru")

    assert answer.status_code == 422
    assert "Ini bukan alamat singkat instansi ini." in text(answer)
    assert departure().state == "READY"


def test_who_works_still_is_not_asked_for(regency, desk):
    page = text(desk.get(PAGE))
    assert "Instansi ini belum dihentikan sementara." in page
    assert "Masih ada laporan yang terbuka, atau yang masih dapat dibuka kembali. (1)" in page
    assert "Siapkan arsip" not in page

    answer = desk.post(PAGE, {"reason": BASIS})

    assert answer.status_code == 409
    assert departure() is None


def test_a_reason_is_needed(suspended, desk):
    answer = desk.post(PAGE, {"reason": " "})

    assert answer.status_code == 422
    assert departure() is None


def test_it_is_asked_for_once(suspended, desk, second):
    ask(desk)

    assert second.post(PAGE, {"reason": "Lain"}).status_code == 409
    assert confirm(second).status_code == 302
    assert confirm(second).status_code == 409
    assert second.post(f"{PAGE}batal/").status_code == 409
    with scope(NATIONAL):
        assert Departure.objects.count() == 1


def test_it_can_be_given_up(suspended, desk, second):
    ask(desk)

    assert second.post(f"{PAGE}batal/").status_code == 302
    assert work_departure(at=now())

    assert departure().state == "WITHDRAWN"
    assert desk.get(f"{PAGE}arsip/").status_code == 404
    assert len(inside(suspended)["teams_unit"]) == 1
    ask(desk)
    assert departure().state == "READY"


def test_what_hinders_is_said_and_nothing_is_removed(suspended, desk, second):
    ask(desk)
    with scope(of_agency(suspended)):
        Unit.objects.create(name="Baru", kind="OTHER", code="baru")
    confirm(second)

    assert work_departure(at=now())

    assert departure().state == "FAILED"
    assert "Isi instansi berubah sejak arsip dibuat." in text(desk.get(PAGE))
    assert len(inside(suspended)["teams_unit"]) == 2
    assert second.post(f"{PAGE}batal/").status_code == 302


def test_a_lost_archive_and_a_broken_run_say_so(suspended, desk, second, monkeypatch, settings):
    ask(desk)
    confirm(second)
    settings.MEDIA_ROOT = settings.MEDIA_ROOT / "lain"

    assert work_departure(at=now())
    assert "Berkas arsip tidak utuh." in text(desk.get(PAGE))

    second.post(f"{PAGE}batal/")
    work_departure(at=now())
    monkeypatch.setattr(working, "write_archive", lambda *_, **__: 1 / 0)
    desk.post(PAGE, {"reason": BASIS})
    assert work_departure(at=now())
    assert "galat yang tidak terduga" in text(desk.get(PAGE))
    assert len(inside(suspended)["teams_unit"]) == 1


def test_the_owners_process_looks_for_it():
    assert work_departure in KINDS


def test_the_database_itself_asks_for_two_and_lets_the_desk_remove_nothing(suspended, desk):
    ask(desk)
    found = departure()
    with pytest.raises(IntegrityError, match="departure_takes_two"), scope(NATIONAL):
        Departure.objects.update(state="CONFIRMED", confirmed_by=found.asked_by)
    with pytest.raises(ProgrammingError, match="row-level security"), scope(NATIONAL):
        Departure.objects.update(state="DONE", confirmed_by=found.asked_by + 1)
    with pytest.raises(ProgrammingError, match="permission denied"), scope(of_agency(suspended)):
        Departure.objects.count()
    with pytest.raises(ProgrammingError, match="permission denied"), scope(NATIONAL):
        Departure.objects.update(sha256="0")
