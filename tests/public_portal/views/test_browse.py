import re

import pytest

from public_portal.browsing import choices
from register.rules.states import Visibility
from tests.factories.categories import make_category
from tests.factories.lives import Life
from tests.public_portal.moments import ago
from tests.public_portal.seeing import options_of, summary_of, text_of

TITLE = "Lampu jalan padam"


def published(agency, title=TITLE, **values):
    life = Life(at=ago(**values.pop("ago", {"hours": 1})), title=title, **values)
    life.route(agency)
    return life.report.number


def listed(response):
    return re.findall(r'<a href="/laporan/([^/]+)/">', response.content.decode())


def chips(response):
    found = re.findall(r'<a class="lp-chip lp-info" href="([^"]*)">', response.content.decode())
    return [url.replace("&amp;", "&") for url in found]


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

    assert listed(visitor.get("/jelajahi/?q=0812-3456")) == []
    assert listed(visitor.get("/jelajahi/?q=lampu")) == [number]
    assert "0812***890" in text_of(visitor.get("/jelajahi/?q=lampu"))


def test_a_province_brings_its_regencies_and_agencies(visitor, agency, province, other_agency):
    whole, within = visitor.get("/jelajahi/"), visitor.get("/jelajahi/?provinsi=33")

    assert options_of(whole, "kabupaten") == []
    assert str(other_agency.pk) in options_of(whole, "instansi")
    assert "33.04" in options_of(within, "kabupaten")
    assert {str(agency.pk), str(province.pk)} <= set(options_of(within, "instansi"))
    assert str(other_agency.pk) not in options_of(within, "instansi")


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


def test_the_categories_speak_the_readers_language(visitor):
    make_category("kesehatan", name="Kesehatan", name_en="Health")
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
        (f"q={'a' * 81}", "Kata di judul"),
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


def test_it_is_read_page_by_page_with_its_filters(visitor, agency):
    numbers = [published(agency, f"Lampu {n}", ago={"hours": 30 - n}) for n in range(21)]

    first = visitor.get("/jelajahi/?q=lampu")
    following = re.search(r'href="([^"]*)"\s+rel="next"', first.content.decode())[1]
    second = visitor.get(following.replace("&amp;", "&"))

    assert listed(first) == numbers[:0:-1]
    assert listed(second) == numbers[:1]
    assert chips(second) == ["/jelajahi/"]


def test_a_damaged_link_begins_anew(visitor, agency):
    number = published(agency)

    response = visitor.get("/jelajahi/?s=x")

    assert listed(response) == [number]
    assert "sudah tidak berlaku" in text_of(response)


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

    assert taken_by == [1, 1]
