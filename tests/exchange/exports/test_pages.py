"""The pages of exports in both consoles: from a queue to the file, and every state on the way."""

from datetime import timedelta

import pytest

from exchange.exports.models import ListExport
from exchange.standstill import GIVEN_UP
from register.tasks.drain import run_batch
from tenants.actions.appoint_liaison import appoint_liaison
from tests.factories.consoles import Officer, fresh_life, now
from tests.factories.lives import make_unit
from tests.public_portal.seeing import text_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
PAGE = "/konsol/ekspor/"


@pytest.fixture
def admin(agency):
    return Officer(agency, "ADM")


def work():
    while run_batch(at=now() + timedelta(seconds=1)):
        pass


def change(officer, **values):
    with officer.scope:
        ListExport.objects.update(**values)


def fragment(officer):
    return officer.get(PAGE, headers={"HX-Request": "true"}).content.decode()


def the_file(officer):
    with officer.scope:
        row = ListExport.objects.get()
    return f"{officer.root}ekspor/{row.pk}/berkas/"


def test_a_queue_leads_there_with_its_conditions(agency, admin):
    fresh_life().route(agency)

    page = admin.queue("baru", kategori="kesehatan").content.decode()

    assert 'href="/konsol/ekspor/baru/?v=baru&amp;kategori=kesehatan"' in page
    assert f'href="{PAGE}"' in page


def test_the_form_says_what_will_be_in_the_file(admin):
    page = text_of(admin.get(f"{PAGE}baru/?v=baru&kategori=kesehatan"))

    assert "“Perlu disposisi”" in page
    assert "Saringan yang dipakai: Kategori: kesehatan" in page
    assert "Identitas pelapor tidak ada di dalamnya." in page


def test_from_the_form_to_the_file(agency, admin):
    fresh_life().route(agency)

    answer = admin.post(f"{PAGE}baru/?v=baru&kategori=kesehatan", {"format": "csv"})
    assert (answer.status_code, answer["Location"]) == (302, PAGE)
    waiting = fragment(admin)
    assert waiting.strip().startswith('<div id="daftar"')
    assert 'hx-trigger="every 3s"' in waiting
    assert "Menunggu" in text_of(admin.get(PAGE))
    assert admin.get(the_file(admin)).status_code == 404
    work()

    made = fragment(admin)
    assert "hx-trigger" not in made
    assert "Perlu disposisi – Kategori: kesehatan" in made
    assert "1 laporan, tersedia sampai" in made
    file = admin.get(the_file(admin))
    assert (file.status_code, file["Content-Type"]) == (200, "text/csv; charset=utf-8")
    assert file["Content-Disposition"].startswith('attachment; filename="laporan-banjarnegara-')
    assert file["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "no-store" in file["Cache-Control"]
    assert b"Nomor" in file.getvalue()


def test_the_desk_has_the_same_pages():
    desk = Officer(None, "NAT")
    assert 'href="/ekspor/baru/?v=verifikasi"' in desk.queue("verifikasi").content.decode()

    desk.post("/ekspor/baru/?v=verifikasi", {"format": "xlsx"})
    work()

    file = desk.get(the_file(desk))
    assert "spreadsheetml" in file["Content-Type"]
    assert file.getvalue().startswith(b"PK")


def test_a_form_without_a_format_stays(admin):
    answer = admin.post(f"{PAGE}baru/?v=baru", {"format": "pdf"})

    assert answer.status_code == 422
    assert "Bentuk berkas" in text_of(answer)
    with admin.scope:
        assert not ListExport.objects.exists()


def test_an_unknown_list_is_the_first_one(admin):
    assert "“Perlu disposisi”" in text_of(admin.get(f"{PAGE}baru/?v=bukan"))


def test_too_many_is_said(admin):
    for _ in range(3):
        admin.post(f"{PAGE}baru/?v=baru", {"format": "csv"})

    answer = admin.post(f"{PAGE}baru/?v=baru", {"format": "csv"})

    assert answer.status_code == 422
    assert "Paling banyak 3 ekspor berjalan bersamaan" in text_of(answer)


def test_it_begins_empty(admin):
    assert "Belum ada ekspor" in text_of(admin.get(PAGE))


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"state": "RUNNING", "done_rows": 5000, "total_rows": 100000}, "5.000 dari 100.000"),
        ({"state": "FAILED", "failure": "TOO_MANY"}, "Daftarnya terlalu panjang."),
        ({"state": "FAILED", "failure": "NOT_YOURS"}, "Peran Anda tidak lagi membuka"),
        ({"state": "EXPIRED"}, "Berkas disimpan 7 hari."),
    ],
)
def test_every_state_is_told(admin, values, told):
    admin.post(f"{PAGE}baru/?v=baru", {"format": "csv"})
    change(admin, **values)

    assert told in text_of(admin.get(PAGE))


def test_what_makes_no_progress_is_told_as_failed(admin):
    admin.post(f"{PAGE}baru/?v=baru", {"format": "csv"})
    change(admin, touched_at=now() - GIVEN_UP)

    page = fragment(admin)

    assert "Terhenti: sudah lama tidak ada kemajuan." in page
    assert "hx-trigger" not in page


def test_a_file_past_its_days_is_not_handed_out(admin):
    admin.post(f"{PAGE}baru/?v=baru", {"format": "csv"})
    work()
    change(admin, expires_at=now())

    assert admin.get(the_file(admin)).status_code == 404
    assert "Berkas disimpan 7 hari." in text_of(admin.get(PAGE))


def test_nobody_else_is_handed_it(agency, other_agency, admin):
    admin.post(f"{PAGE}baru/?v=baru", {"format": "csv"})
    work()
    address = the_file(admin)

    for other in (Officer(agency, "ADM"), Officer(agency, "LEAD"), Officer(other_agency, "ADM")):
        assert other.get(address).status_code == 404
        assert "Belum ada ekspor" in text_of(other.get(PAGE))
    assert b"Nomor" in admin.get(address).getvalue()


def test_whose_units_changed_asks_anew(agency):
    unit, other = make_unit(agency), make_unit(agency, name="Dinas Lain", kind="OPD")
    liaison = Officer(agency, "LIA", unit=unit)
    liaison.post(f"{PAGE}baru/?v=saya", {"format": "csv"})
    work()
    address = the_file(liaison)
    assert b"Nomor" in liaison.get(address).getvalue()
    with liaison.scope:
        appoint_liaison(unit_id=other.pk, user_id=liaison.user.pk)

    answer = liaison.get(address)

    assert answer.status_code == 403
    assert "Peran atau unit Anda berubah" in text_of(answer)


def test_the_page_takes_as_many_statements_for_one_as_for_many(admin, statements):
    admin.post(f"{PAGE}baru/?v=baru", {"format": "csv"})
    admin.get(PAGE)
    with statements() as few:
        admin.get(PAGE)
    with admin.scope:
        row = ListExport.objects.get()
        for number in range(15):
            row.pk, row.key = None, f"00000000-0000-0000-0000-{number:012}"
            row.save()
    with statements() as many:
        admin.get(PAGE)

    assert len(few.texts()) == len(many.texts()) <= 12
