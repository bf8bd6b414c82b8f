"""An officer at a report: writing, hiding, leafing through files, and taking a new one in."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage

from casework.actions.keep_reply import Reply, keep_reply
from register.actions.keep_file import KeptFile
from register.actions.store_attachments import store_attachments
from register.queries.tracking import portal_scope
from register.rules.actors import reporter_of
from register.rules.states import State
from register.rules.steps import Step
from tenants.scope import of_agency, scope
from tests.browser.signed_in import let_in
from tests.factories.agencies import MINISTRY, read_agency
from tests.factories.consoles import now
from tests.factories.files import png
from tests.factories.lives import admin_of
from tests.factories.stages import Stages

PAGES = (
    *(
        "/konsol/laporan/{}/",
        "/konsol/laporan/{}/salinan-publik/",
        "/konsol/laporan/{}/berkas/{}/lihat/",
    ),
    *("/konsol/balasan/", "/konsol/balasan/baru/", "/konsol/laporan-baru/"),
)


@pytest.fixture(scope="module")
def admin(site):
    _desk, admin, _liaison = site.officers("halaman-laporan")
    with scope(of_agency(site.regency)):
        for reply in (
            Reply("salam", "Salam penutup", "Terima kasih atas laporan {nomor}."),
            Reply("minta-foto", "Minta foto lokasi", "Mohon kirim foto.", step=Step.REQUEST_INFO),
        ):
            keep_reply(reply=reply, by=admin_of(site.regency), at=now())
    return admin


@pytest.fixture
def life(site):
    stages = Stages(site.regency, site.unit, read_agency(MINISTRY))
    return stages.bring(State.IN_PROGRESS, title="Bu Kanari di loket", body="Bu Kanari menolak.")


@pytest.fixture
def files(site, life):
    kept, storage = [], FileSystemStorage(location=site.media)
    for name in ("satu.png", "dua.png"):
        picture = png(name)
        path = storage.save(f"uji/{name}", ContentFile(picture.read()))
        kept.append(KeptFile(path=path, name=name, kind="png", size=99, sha256="0" * 64))
    with scope(portal_scope(secret=life.secret)):
        return store_attachments(report_id=life.id, files=kept, by=reporter_of(life.id), at=now())


@pytest.fixture
def signed_in(enter, site, admin):
    def opening(**how):
        return let_in(enter(**how), admin, "REGENCY")

    return opening


@pytest.mark.parametrize(
    ("language", "width"), [("id", 360), ("id", 1280), ("en", 360), ("en", 1280)]
)
def test_every_page_is_in_order(signed_in, site, life, files, language, width):
    visitor = signed_in(width=width)
    cookie = {"name": "django_language", "value": language, "url": site.url("REGENCY")}
    visitor.context.add_cookies([cookie])

    for path in PAGES:
        visitor.open("REGENCY", path.format(life.report.number, files[0]))

    assert len(set(visitor.seen)) >= 5


def test_a_code_becomes_its_text_and_a_note_stays_inside(signed_in, life):
    visitor = signed_in(width=1280)
    visitor.open("REGENCY", f"/konsol/laporan/{life.report.number}/")
    page = visitor.page
    area = page.locator("#answer_text")

    area.press_sequentially("Sudah. /salam ")
    assert area.input_value() == f"Sudah. Terima kasih atas laporan {life.report.number}."

    page.locator("label[for='tab-catatan-internal']").click()
    assert not area.is_visible()
    note = page.locator("#catatan-internal_text")
    note.fill("Hanya untuk kami")
    visitor.press("Catatan internal").sees("Hanya untuk kami")
    assert life.events()[-1].text == ""


def test_tabs_are_reached_by_keyboard(signed_in, life):
    visitor = signed_in(width=360)
    visitor.open("REGENCY", f"/konsol/laporan/{life.report.number}/")
    page = visitor.page

    page.locator("#tab-answer").focus()
    page.keyboard.press("ArrowRight")

    assert page.locator("#progress-note_text").is_visible()
    assert not page.locator("#answer_text").is_visible()


def test_selected_words_are_hidden_from_the_public(signed_in, enter, life):
    number = life.report.number
    visitor = signed_in(width=1280)
    visitor.open("REGENCY", f"/konsol/laporan/{number}/salinan-publik/")
    page = visitor.page

    page.locator("[data-mark-source] p").evaluate(
        """(node) => {
          const range = document.createRange();
          range.setStart(node.firstChild, 3);
          range.setEnd(node.firstChild, 9);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }"""
    )
    page.get_by_role("button", name="Sembunyikan teks yang dipilih").click()
    assert page.locator("[data-passages]").input_value() == "Kanari"
    visitor.fill("Alasan, dibaca pelapor", "Nama pegawai.").press("Sembunyikan dari publik")
    visitor.sees("Bagian yang ditandai disembunyikan dari publik.")

    public = enter(width=360)
    public.open("PUBLIC", f"/laporan/{number}/").sees("Bu █████ di loket")
    assert "Kanari" not in public.page.content()


def test_arrows_lead_to_the_next_file(signed_in, life, files):
    visitor = signed_in(width=1280)
    visitor.open("REGENCY", f"/konsol/laporan/{life.report.number}/berkas/{files[0]}/lihat/")

    with visitor.page.expect_navigation():
        visitor.page.keyboard.press("ArrowRight")

    visitor.look_over()
    assert visitor.seen[-1] == "dua.png"


@pytest.mark.parametrize("width", [360, 1280])
def test_without_scripts_all_of_it_works(signed_in, life, width):
    number = life.report.number
    visitor = signed_in(width=width, has_scripts=False)
    visitor.open("REGENCY", f"/konsol/laporan/{number}/")
    page = visitor.page

    page.locator("label[for='tab-progress-note']").click()
    page.locator("#progress-note_text").fill("Tukang sudah datang.")
    page.locator("#progress-note-balasan").select_option("salam")
    with page.expect_navigation():
        page.locator("form[aria-label='Catat perkembangan'] button[name='pakai']").click()
    expected = f"Tukang sudah datang.\n\nTerima kasih atas laporan {number}."
    assert page.locator("#id_text").input_value() == expected
    visitor.press("Catat perkembangan").sees("Tukang sudah datang.")

    visitor.press("Minta foto lokasi")
    assert page.locator("#id_text").input_value() == "Mohon kirim foto."


def test_a_caller_leaves_with_a_receipt(signed_in, enter):
    visitor = signed_in(width=360)
    visitor.open("REGENCY", "/konsol/laporan-baru/")
    visitor.choose("Laporan masuk lewat", "Telepon").choose("Jenis laporan", "Permintaan informasi")
    visitor.fill("Judul laporan", "Jam buka loket obat").fill("Isi laporan", "Jam berapa?")
    visitor.choose("Kabupaten, kota, atau kecamatan", "Kabupaten Banjarnegara, Jawa Tengah")
    visitor.fill("Nama pelapor", "Siti").pick("Pemberitahuan privasi")
    visitor.page.get_by_role("button", name="Periksa laporan serupa").click()
    visitor.sees("Tidak ada laporan serupa.").press("Catat laporan")

    number = visitor.page.locator(".lp-number").inner_text()
    secret = visitor.page.locator(".lp-secret").inner_text()
    caller = enter(width=360)
    caller.open("PUBLIC", f"/lacak/?nomor={number}")
    caller.fill("Kode rahasia", secret).press("Buka laporan").sees("Jam buka loket obat")
