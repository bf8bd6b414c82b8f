import re

import pytest

from public_portal.browsing import choices
from register.rules.states import Visibility
from search import door
from search.actions.count_words import count_words
from search.port import EngineAway
from tests.factories.categories import make_category
from tests.factories.lives import Life
from tests.public_portal.moments import ago
from tests.public_portal.seeing import summary_of, text_of

TITLE = "Lampu jalan padam"


def published(agency, title=TITLE, **values):
    life = Life(at=ago(**values.pop("ago", {"hours": 1})), title=title, **values)
    life.route(agency)
    life.work()
    return life.report.number


def listed(response):
    return re.findall(r'<a href="/laporan/([^/]+)/">', response.content.decode())


def chips(response):
    found = re.findall(r'<a class="lp-chip lp-info" href="([^"]*)">', response.content.decode())
    return [url.replace("&amp;", "&") for url in found]


def facets(response):
    """Return the address and the count of each value by its name."""
    part = (
        response.content.decode().partition('class="lp-facets"')[2].partition('class="lp-pager"')[0]
    )
    found = re.findall(r'<a href="([^"]*)"[^>]*>(.*?)</a>\s*<span>(\d+)', part, re.DOTALL)
    words = (" ".join(re.sub(r"<[^>]+>", " ", name).split()) for _url, name, _many in found)
    return {
        name: (url.replace("&amp;", "&"), many)
        for name, (url, _name, many) in zip(words, found, strict=True)
    }


def count_of(response):
    """Return the number of reports as it is announced and as it is seen."""
    return re.findall(r'(?:id="jumlah"|class="lp-found-count")>([^<]*)<', response.content.decode())


def test_it_works(visitor, agency):
    number = published(agency)

    response = visitor.get("/jelajahi/")

    assert response.status_code == 200
    assert listed(response) == [number]
    text = text_of(response)
    assert "Pengaduan · Pemkab Banjarnegara" in text
    assert "Kabupaten Banjarnegara, Jawa Tengah · Diterima" in text


def test_nobody_finds_what_is_not_public(visitor, agency):
    Life(at=ago(), title="Canary belum diperiksa")
    Life(at=ago(), title="Canary rahasia", visibility=Visibility.CONFIDENTIAL).route(agency)
    anonymous = published(agency, "Canary anonim", visibility=Visibility.ANONYMOUS)

    for query in ("", "?q=canary", "?provinsi=33", f"?instansi={agency.pk}", "?status=menunggu"):
        response = visitor.get(f"/jelajahi/{query}")
        assert listed(response) == [anonymous]
        assert "Siti" not in response.content.decode()


def test_without_reports_it_says_so(visitor):
    text = text_of(visitor.get("/jelajahi/"))

    assert "Belum ada laporan yang terbuka" in text


def test_without_a_match_each_filter_can_be_taken_off(visitor, agency):
    published(agency)

    response = visitor.get("/jelajahi/?provinsi=34&kabupaten=34.02&q=sungai&status=selesai&s=")

    assert "Tidak ada laporan yang cocok" in text_of(response)
    assert chips(response) == [
        "/jelajahi/?status=selesai&provinsi=34&kabupaten=34.02",
        "/jelajahi/?q=sungai&provinsi=34&kabupaten=34.02",
        "/jelajahi/?q=sungai&status=selesai",
        "/jelajahi/?q=sungai&status=selesai&provinsi=34",
    ]
    assert "Provinsi: Daerah Istimewa Yogyakarta" in text_of(response)


def test_a_number_leads_to_its_report(visitor):
    response = visitor.get("/jelajahi/", {"q": "lp268k3m7qx7"})

    assert response["Location"] == "/laporan/LP26-8K3M-7QX7/"


def test_what_is_masked_is_not_found_by_guessing(visitor, agency):
    number = published(agency, "Hubungi 0812-3456-7890 soal lampu")

    assert listed(visitor.get("/jelajahi/?q=3456-7890")) == []
    assert listed(visitor.get("/jelajahi/?q=lampu")) == [number]
    assert "0812***890" in text_of(visitor.get("/jelajahi/?q=lampu"))


def test_facets_say_how_many_there_are_and_keep_the_rest(visitor, agency):
    make_category("jalan", name="Jalan", name_en="Roads")
    published(agency, "Lampu jalan padam", category_code="jalan")
    published(agency, "Lampu puskesmas padam", category_code="jalan")
    published(agency, "Jembatan putus", category_code="jalan")

    response = visitor.get("/jelajahi/?q=lampu&urut=terbaru")

    assert facets(response) == {
        "Menunggu tindak lanjut": ("/jelajahi/?q=lampu&status=menunggu&urut=terbaru", "2"),
        "Pengaduan": ("/jelajahi/?q=lampu&jenis=pengaduan&urut=terbaru", "2"),
        "Jalan": ("/jelajahi/?q=lampu&kategori=jalan&urut=terbaru", "2"),
        "Jawa Tengah": ("/jelajahi/?q=lampu&provinsi=33&urut=terbaru", "2"),
        "Pemkab Banjarnegara": (f"/jelajahi/?q=lampu&instansi={agency.pk}&urut=terbaru", "2"),
    }


def test_a_chosen_value_is_let_go_by_its_own_link(visitor, agency):
    published(agency)

    response = visitor.get("/jelajahi/?provinsi=33&kabupaten=33.04")

    found = facets(response)
    assert found["Hapus saringan: Kabupaten Banjarnegara ×"] == ("/jelajahi/?provinsi=33", "1")
    assert found["Pengaduan"][0] == "/jelajahi/?jenis=pengaduan&provinsi=33&kabupaten=33.04"


def test_another_province_lets_go_of_the_regency(visitor, agency):
    number = published(agency)

    response = visitor.get("/jelajahi/?provinsi=33&kabupaten=34.02")

    assert listed(response) == [number]
    assert chips(response) == ["/jelajahi/"]


def test_a_regency_alone_knows_its_province(visitor, agency):
    number = published(agency)

    response = visitor.get("/jelajahi/?kabupaten=33.04")

    assert listed(response) == [number]
    assert len(chips(response)) == 2


def test_an_agency_of_another_place_stays_chosen(visitor, agency):
    number = published(agency)

    response = visitor.get(f"/jelajahi/?instansi={agency.pk}")

    assert listed(response) == [number]
    assert f"Instansi: {agency.name}" in text_of(response)


def test_the_categories_speak_the_readers_language(visitor, agency):
    make_category("kesehatan", name="Kesehatan", name_en="Health")
    published(agency, category_code="kesehatan")
    visitor.cookies["django_language"] = "en"

    assert "Health" in text_of(visitor.get("/jelajahi/"))


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("jenis=lain", "Jenis"),
        ("provinsi=99", "Provinsi"),
        ("instansi=1%27", "Instansi"),
        ("instansi=999999999999999999", "Instansi"),
        ("dari=kemarin", "Dari tanggal"),
        ("sampai=9999-12-31", "Pilih tanggal dari tahun 2000 sampai 2100."),
        ("dari=2026-02-02&sampai=2026-02-01", "Tanggal akhir harus sesudah tanggal awal."),
        (f"q={'a' * 121}", "Apa yang dicari?"),
    ],
)
def test_what_cannot_be_a_filter_is_said(visitor, agency, query, sentence):
    published(agency)

    response = visitor.get(f"/jelajahi/?{query}")

    assert response.status_code == 422
    assert sentence in " ".join(summary_of(response))
    assert listed(response) == []


def test_days_are_whole_days(visitor, agency):
    number = published(agency)
    today = ago(hours=1).date().isoformat()

    assert listed(visitor.get(f"/jelajahi/?dari={today}&sampai={today}")) == [number]
    assert listed(visitor.get("/jelajahi/?sampai=2026-01-01")) == []


def test_htmx_gets_the_list_and_the_shortest_address(visitor, agency):
    number = published(agency)

    response = visitor.get("/jelajahi/?q=lampu&jenis=&provinsi=33", headers={"HX-Request": "true"})

    assert listed(response) == [number]
    assert response.content.decode().strip().startswith('<div id="jelajah"')
    assert response["HX-Push-Url"] == "/jelajahi/?q=lampu&provinsi=33"


def test_its_statements_are_the_same_for_many_reports(visitor, agency, statements):
    taken_by = []
    for count in (5, 20):
        for place in range(count):
            published(agency, f"Laporan {place}")
        visitor.get("/jelajahi/?provinsi=33")
        with statements() as taken:
            visitor.get("/jelajahi/?provinsi=33")
        taken_by.append(len(taken.texts()))
    choices.forget()

    assert taken_by == [3, 3]


def test_people_are_understood_as_they_write(visitor, agency):
    number = published(agency, "Lampu jalan padam sudah seminggu")

    for typed in ("lampu jln mati", "LAMPU PADAM!!", "lampuu padam", "penerangan jalan yg padam"):
        assert listed(visitor.get("/jelajahi/", {"q": typed})) == [number]


def test_what_was_found_is_marked_in_title_and_text(visitor, agency):
    published(agency, "Lampu <b>jalan</b>", body="Sejak lebaran lampu mati & gelap.")

    content = visitor.get("/jelajahi/?q=lampu").content.decode()

    assert "<mark>Lampu</mark> &lt;b&gt;jalan&lt;/b&gt;" in content
    assert "Sejak lebaran <mark>lampu</mark> mati &amp; gelap." in content


def test_a_place_in_the_words_is_a_filter_that_can_be_taken_off(visitor, agency):
    number = published(agency)

    response = visitor.get("/jelajahi/?q=lampu+di+banjarnegara")

    assert listed(response) == [number]
    assert "Tempat: Kabupaten Banjarnegara" in text_of(response)
    assert "Cari juga sebagai kata" in text_of(response)
    assert chips(response)[-1] == "/jelajahi/?q=lampu+di+banjarnegara&kata=33.04"
    as_words = visitor.get(chips(response)[-1])
    assert "Tempat: Kabupaten Banjarnegara" not in text_of(as_words)
    assert listed(as_words) == [number]


def test_another_place_takes_the_one_in_the_words_away(visitor, agency):
    published(agency)

    response = visitor.get("/jelajahi/?q=lampu+di+bantul")

    assert listed(response) == []
    assert facets(response)["Jawa Tengah"] == ("/jelajahi/?q=lampu+di&provinsi=33", "1")


def test_a_place_outside_the_chosen_one_is_a_word(visitor, agency):
    number = published(agency, "Lampu jalan ke Bantul padam")

    response = visitor.get("/jelajahi/?q=lampu+bantul&provinsi=33")

    assert listed(response) == [number]
    assert "Tempat:" not in text_of(response)


def test_a_mistyped_word_is_corrected_in_the_open(visitor, agency):
    for place in range(12):
        published(agency, f"Lampu bengkok {place}")
    count_words(at=ago())

    response = visitor.get("/jelajahi/?q=lampu+bengkkok+terus")

    assert "Maksud Anda: lampu bengkok terus ?" in text_of(response)
    assert 'href="/jelajahi/?q=lampu+bengkok+terus"' in response.content.decode()


def test_what_has_only_some_words_is_said(visitor, agency):
    number = published(agency, "Lampu taman")

    response = visitor.get("/jelajahi/?q=lampu+jembatan")
    strict = visitor.get("/jelajahi/?q=lampu+jembatan&urut=terbaru")

    assert listed(response) == [number]
    assert "Yang hanya memuat sebagian ikut ditampilkan." in text_of(response)
    assert listed(strict) == []
    assert 'href="/jelajahi/?q=lampu+jembatan">laporan yang memuat sebagian' in " ".join(
        strict.content.decode().split()
    )


def test_the_order_can_be_chosen(visitor, agency):
    best = published(agency, "Lampu", body="Lampu, lampu.", ago={"hours": 9})
    newest = published(agency, "Pasar gelap", body="Tidak ada lampu.", ago={"hours": 1})

    assert listed(visitor.get("/jelajahi/?q=lampu")) == [best, newest]
    assert listed(visitor.get("/jelajahi/?q=lampu&urut=terbaru")) == [newest, best]


def test_it_says_how_many_there_are(visitor, agency):
    published(agency)

    assert count_of(visitor.get("/jelajahi/?q=lampu")) == ["1 laporan", "1 laporan"]
    assert count_of(visitor.get("/jelajahi/?q=sungai")) == ["0 laporan", "0 laporan"]


def test_an_engine_that_is_away_is_said(visitor, agency, monkeypatch):
    class Away:
        name = "away"

        def search(self, query):
            raise EngineAway

    (here,) = door.engines()
    monkeypatch.setattr(door, "engines", lambda: (Away(), here))
    number = published(agency)

    response = visitor.get("/jelajahi/?q=lampu")

    assert listed(response) == [number]
    assert "Mesin pencari utama sedang tidak menjawab." in text_of(response)


def test_statements_of_a_search_are_few_and_the_same(visitor, agency, statements):
    taken_by = []
    for count in (5, 20):
        for place in range(count):
            published(agency, f"Lampu {place}")
        visitor.get("/jelajahi/?q=lampu+padam+di+banjarnegara")
        with statements() as taken:
            visitor.get("/jelajahi/?q=lampu+padam+di+banjarnegara")
        taken_by.append(len(taken.texts()))

    assert taken_by == [3, 3]
