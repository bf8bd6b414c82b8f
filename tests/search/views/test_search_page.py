"""The search of both consoles: what is typed, what is found, and what is said where nothing is."""

import pytest

from search import door
from search.engines.chosen import POSTGRES
from search.models import CountedWords
from search.port import EngineAway
from search.syntax.fields import FIELDS
from search.syntax.labels import FIELD_LABELS
from tenants.scope import SYSTEM, scope
from tests.factories.consoles import Officer, now
from tests.factories.lives import make_unit
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def admin(agency, db):
    return Officer(agency, "ADM")


@pytest.fixture
def desk(db):
    return Officer(None, "NAT")


def search(officer, q="", **query):
    return officer.get(f"{officer.root}cari/", {"q": q, **query})


def numbers(answer):
    return [line.row.number for line in answer.context["lines"]]


def of(rows):
    return [row.number for row in rows]


def test_it_works(agency, admin, index_all):
    unit = make_unit(agency)
    [wanted] = make_reports(
        1,
        agency=agency,
        unit_id=unit.pk,
        title="Lampu jalan mati di pasar",
        body="Sudah seminggu lampu jalan <b>mati</b>.",
    )
    make_reports(1, agency=agency, title="Sampah menumpuk", body="Bau.")
    index_all()

    answer = search(admin, "lampu mati")

    assert (answer.status_code, numbers(answer)) == (200, [wanted.number])
    page = answer.content.decode()
    assert "<mark>Lampu</mark> jalan <mark>mati</mark> di pasar" in page
    assert "<mark>lampu</mark> jalan &lt;b&gt;<mark>mati</mark>&lt;/b&gt;" in page
    assert f'href="/konsol/laporan/{wanted.number}/"' in page
    [line] = answer.context["lines"]
    assert (line.row.holder, line.row.state) == (unit.name, "Di unit kerja")
    assert line.row.chip is not None
    assert answer.context["count"] == "1 laporan"
    assert 'value="lampu mati"' in page


def test_a_number_leads_to_its_report(agency, admin):
    [report] = make_reports(1, agency=agency)
    typed = report.number.lower().replace("-", " ")

    answer = search(admin, typed)

    assert (answer.status_code, answer.url) == (302, f"/konsol/laporan/{report.number}/")


def test_the_desk_reads_who_holds_a_report(agency, desk, index_all):
    make_reports(1, agency=agency, title="Lampu padam")
    index_all()

    [line] = search(desk, "lampu").context["lines"]

    assert line.row.holder == agency.short_name
    assert line.url.startswith("/laporan/")


def test_nothing_is_asked(admin, agency, index_all):
    make_reports(1, agency=agency)
    index_all()

    answer = search(admin)

    assert "lines" not in answer.context
    assert "Belum ada yang dicari" in answer.content.decode()
    assert '<details class="lp-find-help" open>' in answer.content.decode()


def test_nothing_is_found(admin, agency, index_all):
    make_reports(1, agency=agency)
    index_all()

    answer = search(admin, "gajah di kabupaten banjarnegara", jenis="ASPIRATION")

    page = answer.content.decode()
    assert (answer.status_code, numbers(answer)) == (200, [])
    assert "Tidak ada laporan yang cocok" in page
    assert "cari “Kabupaten Banjarnegara” sebagai kata biasa" in page
    assert "tanpa Jenis: Aspirasi / apresiasi" in page
    assert "open>" not in page.partition("lp-find-help")[2][:20]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ('"lampu jalan', "Tanda kutip belum ditutup."),
        ("warna:merah", "“warna:” bukan kata pencarian."),
        ("status:entah", "“entah” tidak dikenal untuk “status:”."),
        ("tenggat:<3x", "“&lt;3x” bukan tenggat."),
        ("unit:tidakada", "“tidakada” tidak dikenal untuk “unit:”."),
        ("kategori:tidakada", "“tidakada” tidak dikenal untuk “kategori:”."),
        ("instansi:tidakada", "“tidakada” tidak dikenal untuk “instansi:”."),
        ("-banjir", "Tambahkan kata yang dicari di samping kata yang dikecualikan."),
        ("LP26-8K3M-7QX8", "“LP26-8K3M-7QX8” bukan nomor laporan."),
        ("a" * 201, "paling banyak 200"),
    ],
)
def test_a_wrong_query_is_answered_with_a_sentence(admin, agency, index_all, typed, said):
    make_reports(1, agency=agency)
    index_all()

    answer = search(admin, typed)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert "<title>Galat:" in page.replace("\n", "").replace("  ", "")
    assert answer.context["form"]["q"].value() == typed
    assert "lines" not in answer.context


def test_fields_narrow(agency, other_agency, admin, desk, index_all):
    unit = make_unit(agency, name="Dinas Kesehatan")
    [at_unit] = make_reports(1, agency=agency, unit_id=unit.pk, category_code="kesehatan")
    [waiting] = make_reports(1, agency=agency, report_class="ASPIRATION")
    [elsewhere] = make_reports(1, agency=other_agency)
    index_all()

    assert numbers(search(admin, 'unit:"dinas kes"')) == [at_unit.number]
    assert numbers(search(admin, "-status:AGENCY_REVIEW")) == [at_unit.number]
    assert numbers(search(admin, "jenis:aspirasi jalan")) == [waiting.number]
    assert numbers(search(admin, f"nomor:{waiting.number} jalan")) == [waiting.number]
    assert numbers(search(desk, f'instansi:"{other_agency.name}"')) == [elsewhere.number]
    assert numbers(search(desk, f'instansi:"{other_agency.short_name}"')) == [elsewhere.number]
    assert set(numbers(search(admin, "tenggat:<9h"))) == {at_unit.number, waiting.number}
    assert numbers(search(admin, "tenggat:lewat")) == []


def test_what_is_chosen_counts_instead_of_what_is_typed(agency, admin, index_all):
    [complaint] = make_reports(1, agency=agency)
    [aspiration] = make_reports(1, agency=agency, report_class="ASPIRATION")
    index_all()

    answer = search(admin, "jenis:pengaduan", jenis="ASPIRATION")

    assert numbers(answer) == [aspiration.number]
    [chip] = answer.context["filter_chips"]
    assert chip.url == "/konsol/cari/?q=jenis%3Apengaduan"
    assert numbers(admin.get(chip.url)) == [complaint.number]


def test_days_of_the_deadline_and_levels(agency, admin, index_all):
    [report] = make_reports(1, agency=agency, escalation=1)
    index_all()
    day = report.due_at.date().isoformat()

    assert numbers(search(admin, dari=day, eskalasi="1")) == [report.number]
    assert numbers(search(admin, sampai="2020-01-01")) == []
    assert numbers(search(admin, eskalasi="2")) == []


def test_facets_are_links_that_narrow_and_let_go(agency, admin, index_all):
    make_reports(2, agency=agency)
    [aspiration] = make_reports(1, agency=agency, report_class="ASPIRATION")
    index_all()

    answer = search(admin, "jalan")

    [group] = [group for group in answer.context["facets"] if group.name == "jenis"]
    assert [(link.many, link.is_chosen) for link in group.links] == [(2, False), (1, False)]
    narrowed = admin.get(group.links[1].url)
    assert numbers(narrowed) == [aspiration.number]
    [group] = [group for group in narrowed.context["facets"] if group.name == "jenis"]
    assert [(link.many, link.is_chosen) for link in group.links] == [(1, True), (2, False)]
    assert group.links[0].url == "/konsol/cari/?q=jalan"


def test_provinces_are_counted_for_the_nation_then_its_regencies(agency, desk, index_all):
    make_reports(1, agency=agency, region_code="33.04.07")
    make_reports(1, agency=agency, region_code="33.05.07")
    make_reports(1, agency=agency, region_code="34.04.07")
    index_all()

    def places(answer):
        return [
            (link.label, link.many)
            for group in answer.context["facets"]
            if group.name == "wilayah"
            for link in group.links
        ]

    assert places(search(desk, "jalan"))[0] == ("Jawa Tengah", 2)
    assert ("Kabupaten Banjarnegara", 1) in places(search(desk, "jalan", wilayah="33"))


def test_a_place_in_the_words_narrows_until_it_is_taken_off(agency, admin, index_all):
    [here] = make_reports(1, agency=agency, region_code="33.04.07")
    [there] = make_reports(
        1, agency=agency, region_code="33.05.07", body="Bus dari Banjarnegara lewat sini."
    )
    index_all()

    answer = search(admin, "berlubang banjarnegara")
    [chip] = answer.context["place_chips"]

    assert (chip.label, numbers(answer)) == ("Kabupaten Banjarnegara", [here.number])
    assert chip.url == "/konsol/cari/?q=berlubang+banjarnegara&bukan=33.04"
    assert set(numbers(admin.get(chip.url))) == {here.number, there.number}
    other = search(admin, "berlubang banjarnegara", wilayah="33.05")
    assert (other.context["place_chips"], numbers(other)) == ([], [there.number])


def test_a_place_that_may_be_a_word_is_offered(agency, admin, index_all):
    make_reports(1, agency=agency, body="Sial, malang nasib kami.")
    index_all()

    answer = search(admin, "malang")

    assert [link.label for link in answer.context["offered"]] == ["Kabupaten Malang", "Kota Malang"]
    assert search(admin, "malang", wilayah="35.07").context["offered"] == []


def test_a_mistyped_word_is_corrected(agency, admin, index_all):
    [report] = make_reports(1, agency=agency, title="Selokan mampet")
    index_all()
    with scope(SYSTEM):
        CountedWords.objects.update_or_create(
            pk=1, defaults={"counts": {"selokan": 40}, "documents": 50, "counted_at": now()}
        )

    answer = search(admin, "selokna mampet")

    assert numbers(answer) == [report.number]
    assert answer.context["correction"].label == "selokan mampet"
    assert answer.context["correction"].url == "/konsol/cari/?q=selokan+mampet"
    assert search(admin, "selokan").context["correction"] is None


def test_the_order_is_chosen_and_kept(agency, admin, index_all):
    rows = make_reports(3, agency=agency)
    index_all()

    answer = search(admin, "jalan", urut="tenggat", jenis="COMPLAINT")

    assert numbers(answer) == of(rows)
    assert [(link.url, link.is_current) for link in answer.context["sort_links"]] == [
        ("/konsol/cari/?q=jalan&jenis=COMPLAINT", False),
        ("/konsol/cari/?q=jalan&jenis=COMPLAINT&urut=terbaru", False),
        ("/konsol/cari/?q=jalan&jenis=COMPLAINT&urut=tenggat", True),
    ]


@pytest.mark.parametrize("sort", ["relevan", "terbaru", "tenggat"])
def test_all_are_found_page_by_page(agency, admin, index_all, sort):
    rows = make_reports(45, agency=agency)
    index_all()

    pages = [search(admin, "jalan", urut=sort)]
    assert pages[0].context["previous_url"] == ""
    while url := pages[-1].context["next_url"]:
        pages.append(admin.get(url))

    found = [number for page in pages for number in numbers(page)]
    assert (len(pages), sorted(found)) == (3, sorted(of(rows)))
    back = [admin.get(page.context["previous_url"]) for page in pages[1:]]
    assert [numbers(page) for page in back] == [numbers(page) for page in pages[:-1]]
    assert back[0].context["previous_url"] == ""
    assert 'rel="prev"' in pages[1].content.decode()


def test_a_damaged_page_begins_anew(agency, admin, index_all):
    [report] = make_reports(1, agency=agency)
    index_all()

    answer = search(admin, "jalan", s="rusak")

    assert numbers(answer) == [report.number]
    assert answer.context["previous_url"] == ""
    assert "Tautan halaman itu sudah tidak berlaku." in answer.content.decode()


def test_a_typed_field_has_a_chip_that_takes_it_off(agency, admin, index_all):
    make_reports(1, agency=agency)
    index_all()

    answer = search(
        admin, "jalan  status:proses -status:arsip rusak unit:", jenis="COMPLAINT", bukan="33.04"
    )
    assert answer.status_code == 422
    answer = search(
        admin, 'jalan -status:"menunggu kelengkapan" rusak class:aspirasi', jenis="COMPLAINT"
    )

    assert [(chip.label, chip.value, chip.url) for chip in answer.context["filter_chips"]] == [
        (
            "Status",
            "bukan menunggu kelengkapan",
            "/konsol/cari/?q=jalan+rusak+class%3Aaspirasi&jenis=COMPLAINT",
        ),
        (
            "Jenis",
            "Pengaduan",
            "/konsol/cari/?q=jalan+-status%3A%22menunggu+kelengkapan%22+rusak+class%3Aaspirasi",
        ),
    ]
    assert "Hapus saringan:" in answer.content.decode()


def test_every_field_that_can_be_typed_has_a_name():
    assert set(FIELD_LABELS) == set(FIELDS)


def test_what_is_no_condition_is_left_out(agency, admin, index_all):
    [report] = make_reports(1, agency=agency)
    index_all()

    answer = search(
        admin, "jalan\x00", bersama="1", pengawasan="1", urut="entah", status="X", bukan="x"
    )

    assert numbers(answer) == [report.number]
    assert answer.context["asked"].pairs() == [("q", "jalan")]


def test_the_page_says_that_another_engine_stood_in(agency, admin, index_all, monkeypatch):
    class Away:
        name = "away"

        def search(self, query):
            raise EngineAway

    monkeypatch.setattr(door, "engines", lambda: (Away(), POSTGRES))
    [report] = make_reports(1, agency=agency)
    index_all()

    answer = search(admin, "jalan")

    assert numbers(answer) == [report.number]
    assert "Mesin pencari utama sedang tidak menjawab." in answer.content.decode()
