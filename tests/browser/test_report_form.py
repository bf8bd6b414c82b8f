"""The report form in a real browser: what helps on the way, and what each page costs."""

import pytest

from register.models import Identity, Report
from register.rules.states import State
from tests.browser.main_job import BODY, tell_place
from tests.browser.weight import MOST_REQUESTS, Weight
from tests.factories.agencies import MINISTRY, read_agency
from tests.factories.stages import Stages
from tests.factories.uploads import letter, photo

BAWANG = {"latitude": -7.41333, "longitude": 109.63667}
TITLE = "Antrean panjang di Puskesmas Bawang"
WIDTHS = pytest.mark.parametrize("width", [360, 1280])


def begin(visitor, title=TITLE, body=BODY):
    visitor.open("PUBLIC", "/lapor/").pick("Pengaduan")
    return visitor.fill("Judul laporan", title).fill("Apa yang terjadi?", body)


def to_evidence(visitor):
    begin(visitor).press("Lanjut")
    return tell_place(visitor).press("Lanjut")


def file(name, content, kind):
    return {"name": name, "mimeType": kind, "buffer": content}


def point_of(visitor):
    return visitor.page.locator("#id_point").input_value()


@WIDTHS
def test_similar_reports_and_personal_data_are_shown_while_one_types(enter, site, width):
    stages = Stages(site.regency, site.unit, read_agency(MINISTRY))
    life = stages.bring(State.AGENCY_REVIEW, title="Puskesmas Bawang tutup")
    life.work()
    number = life.report.number
    visitor = begin(enter(width=width), body="Hubungi 0812-3456-7890")

    visitor.sees("Mungkin sudah dilaporkan").sees("0812***890").look_over()
    visitor.fill("Judul laporan", "Lampu padam").fill("Apa yang terjadi?", "Gelap.")

    visitor.page.locator("#mirip section").wait_for(state="detached")
    visitor.page.locator("#data-pribadi .lp-message").wait_for(state="detached")
    visitor.fill("Judul laporan", TITLE).sees("Mungkin sudah dilaporkan")
    visitor.press("Dukung laporan ini “Puskesmas Bawang tutup”").sees(number)
    visitor.sees("Terima kasih. Dukungan Anda tercatat.")


@WIDTHS
def test_without_scripts_similar_reports_are_shown_on_the_next_page(enter, site, width):
    life = Stages(site.regency, site.unit, read_agency(MINISTRY)).bring(
        State.AGENCY_REVIEW, title=f"Puskesmas Bawang gelap {width}"
    )
    life.work()
    title = f"Puskesmas Bawang gelap gulita {width}"
    visitor = begin(enter(width=width, has_scripts=False), title=title).press("Lanjut")

    visitor.sees("Mungkin sudah dilaporkan")
    visitor.press(f"Dukung laporan ini “Puskesmas Bawang gelap {width}”")
    visitor.sees(life.report.number).sees("Terima kasih. Dukungan Anda tercatat.")
    assert life.report.supporters == 1


@WIDTHS
def test_the_place_of_the_device_is_used(enter, width):
    visitor = begin(enter(width=width))
    visitor.context.grant_permissions(["geolocation"])
    visitor.context.set_geolocation(BAWANG)
    visitor.press("Lanjut")

    visitor.page.get_by_role("button", name="Pakai lokasi saya").click()

    visitor.sees("Titiknya dipakai. Pilih juga provinsi dan kabupatennya.").look_over()
    assert point_of(visitor) == "-7.41333, 109.63667"


def test_a_device_that_may_not_say_leaves_the_lists(enter):
    visitor = begin(enter(width=360)).press("Lanjut")

    visitor.page.get_by_role("button", name="Pakai lokasi saya").click()

    visitor.sees("Peramban tidak diizinkan membaca lokasi.")
    assert point_of(visitor) == ""


@WIDTHS
def test_a_point_is_chosen_on_the_map_by_keys_alone(enter, width):
    visitor = begin(enter(width=width)).press("Lanjut")
    page, asked = visitor.page, []
    page.on("request", lambda request: asked.append(request.url))

    page.get_by_role("button", name="Pilih di peta").focus()
    page.keyboard.press("Enter")
    page.locator(".leaflet-control-zoom-in").wait_for()
    visitor.look_over()
    page.get_by_role("button", name="Pakai titik di tengah peta").focus()
    page.keyboard.press("Enter")
    visitor.sees("Perbesar petanya dahulu")
    page.locator("[data-map-canvas]").focus()
    for _time in range(8):
        page.keyboard.press("+")
        page.wait_for_timeout(400)
    page.keyboard.press("ArrowDown")
    page.wait_for_timeout(400)
    page.get_by_role("button", name="Pakai titik di tengah peta").focus()
    page.keyboard.press("Enter")

    visitor.sees("Titiknya dipakai.")
    assert point_of(visitor).count(".") == 2
    assert {url.split("/")[2] for url in asked} == {page.url.split("/")[2]}


@WIDTHS
def test_files_go_one_by_one_each_with_its_own_fate(enter, width):
    visitor = to_evidence(enter(width=width)).forgive(415)
    page = visitor.page

    page.set_input_files(
        "input[type=file]",
        [
            file("jalan.jpg", photo(), "image/jpeg"),
            file("catatan.pdf", b"halo", "application/pdf"),
            file("surat.pdf", letter(), "application/pdf"),
        ],
    )

    visitor.sees("Sudah dilampirkan: 2 dari 5").sees("“catatan.pdf” bukan berkas PDF")
    visitor.look_over()
    page.locator(".lp-actions").get_by_role("button", name="Lanjut").click()
    visitor.sees("Ada berkas yang belum terlampir.")
    page.get_by_role("button", name="Hapus surat.pdf").click()
    visitor.sees("Sudah dilampirkan: 1 dari 5")
    page.get_by_role("button", name="Buang catatan.pdf").click()
    visitor.press("Lanjut").sees("Siapa yang boleh melihat?")


def test_a_torn_connection_is_said_and_tried_again(enter):
    visitor = to_evidence(enter(width=360))
    page = visitor.page
    page.route("**/3-bukti/", lambda route: route.abort("connectionaborted"))
    page.set_input_files("input[type=file]", [file("jalan.jpg", photo(), "image/jpeg")])
    visitor.sees("Sambungan terputus.")
    page.unroute("**/3-bukti/")

    page.get_by_role("button", name="Coba lagi jalan.jpg").click()

    visitor.sees("Sudah dilampirkan: 1 dari 5")
    visitor.complaints = [each for each in visitor.complaints if "3-bukti" not in str(each)]


@pytest.mark.parametrize("has_scripts", [True, False], ids=["with scripts", "without scripts"])
def test_an_anonymous_report_with_files_and_a_point(enter, has_scripts):
    visitor = begin(enter(width=360, has_scripts=has_scripts)).press("Lanjut")
    page = visitor.page
    page.locator("summary", has_text="Tulis titiknya sebagai angka").click()
    visitor.fill("Titik lokasi", "-7.41333, 109.63667")
    tell_place(visitor).press("Lanjut")
    page.set_input_files("input[type=file]", [file("jalan.jpg", photo(), "image/jpeg")])
    if has_scripts:
        visitor.sees("Sudah dilampirkan: 1 dari 5")
    visitor.press("Lanjut").pick("Anonim")
    assert visitor.field("Nama Anda").is_hidden()
    visitor.press("Lanjut").sees("-7.41, 109.64 (dibulatkan ke sekitar 1 km)")
    visitor.pick("Saya sudah membaca").press("Kirim laporan")

    number = page.locator("b.lp-number").inner_text()
    report = Report.objects.using("owner").get(number=number)
    assert (str(report.latitude), str(report.longitude)) == ("-7.41000", "109.64000")
    assert report.attachments.using("owner").count() == 1
    assert not Identity.objects.using("owner").filter(report=report).exists()


def test_a_draft_is_offered_again_and_its_words_stay_in_the_browser(enter):
    visitor = begin(enter(width=360))
    visitor.sees("Draf tersimpan di perangkat ini.")
    visitor.page.reload()
    visitor.sees("Tulisan Anda sebelumnya sudah diisikan kembali.")
    visitor.press("Lanjut")

    visitor.open("PUBLIC").press("Lanjutkan draf").sees("Di mana dan kapan?")
    visitor.press("Hapus draf").open("PUBLIC", "/lapor/")

    assert visitor.field("Judul laporan").input_value() == ""
    assert visitor.page.evaluate("Object.keys(localStorage)") == []


def test_each_page_is_light_before_the_map_is_asked_for(enter, browser, site):
    visitor = begin(enter(width=360)).press("Lanjut")
    address = visitor.page.url.rsplit("/", 2)[0]
    tell_place(visitor).press("Lanjut").press("Lanjut")
    visitor.pick("Publik").fill("Nama Anda", "Siti").press("Lanjut")
    cookies = visitor.context.cookies()
    for page in ("1-masalah", "2-lokasi", "3-bukti", "4-identitas", "periksa"):
        context = browser.new_context(viewport={"width": 360, "height": 800}, locale="id-ID")
        context.add_cookies(cookies)
        weight = Weight(context.new_page())

        answer = weight.page.goto(f"{address}/{page}/")
        weight.page.wait_for_load_state("networkidle")

        assert answer.status == 200
        assert len(weight.requests) <= MOST_REQUESTS, (page, weight.requests)
        assert 3 < weight.kb <= 50, (page, weight.kb)
        assert weight.shifted == 0, page
        assert not [url for url in weight.requests if "leaflet" in url]
        context.close()
