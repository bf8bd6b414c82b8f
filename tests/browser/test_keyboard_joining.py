"""Joining by the keyboard alone: a step of the application, and what an agency does to be ready."""

from django.utils import timezone

from tests.browser.applied import applications, opens
from tests.browser.keyboard import Keyboard
from tests.browser.signed_in import let_in
from tests.factories.people import staff


def test_a_refused_unit_of_an_application_is_put_right_by_keys_alone(enter, site):
    rows = applications(site)
    visitor = enter(width=360).forgive(422)
    opens(visitor.context, site, rows.values())
    keys = Keyboard(visitor.open("PUBLIC", f"/onboarding/{rows['applying'].ref}/"))

    keys.tab_to("Unit dan pejabat penghubung").enter().tab_to("Tambah unit").enter()
    keys.tab_to("Simpan").enter()
    assert keys.page.title().startswith("Galat:")
    keys.tab_to("“Kode” belum diisi").press("Enter").type("PKM-1")
    keys.tab_to("Nama unit").type("Puskesmas Bontobangun").tab_to("Jenis").choose("Puskesmas")
    keys.tab_to("Nama pejabat penghubung").type("Sri Wahyuni")
    keys.tab_to("Surel penghubung").type("sri@bulukumba.contoh.go.id")
    keys.tab_to("Simpan").enter()

    visitor.sees("Puskesmas Bontobangun (PKM-1)")


def test_a_meeting_is_noted_and_a_follow_up_added_by_keys_alone(enter, site):
    admin = staff(site.regency, "KOM", email="rapat@contoh.go.id", name="Imam")
    visitor = let_in(enter(width=1280), admin, "REGENCY")
    keys = Keyboard(visitor.open("REGENCY", "/konsol/kesiapan/"))
    year = timezone.localdate().year

    keys.tab_to("Kegiatan dan rapat").enter().tab_to("Catat kegiatan").enter()
    keys.tab_to("Bimbingan teknis").press("Space").tab_to("Judul").type("Bimtek penghubung")
    keys.tab_to("Tanggal").type(f"0101{year}").tab_to("Simpan kegiatan").enter()
    keys.tab_to("Tambah tindak lanjut").press("Enter")
    keys.tab_to("Yang harus dikerjakan").type("Angkatan kedua").tab_to("Penanggung jawab").type(
        "Imam"
    )
    keys.tab_to("Tenggat").type(f"0101{year + 1}").tab_to("Simpan tindak lanjut").enter()

    visitor.sees("Angkatan kedua").sees("Imam")
