"""What stands on the PDF of a periodic report."""

from types import SimpleNamespace

from django.utils.translation import override

from figures.rules.snapshot import Learnt
from figures.words.periodic_paper import paper_data
from tests.factories.periodic import AT, snapshot

NOTHING_LEARNT = Learnt(0, 0, (), 0, 0, 0, 0)


def paper(told=None, **values):
    row = {
        "summary": "Satu.\n\nDua.",
        "obstacles": "",
        "plans": "Tiga.",
        "version": 1,
        "counted_at": AT,
        "submitted_at": None,
        "prepared_name": "Rina",
        "prepared_position": "",
        "signed_name": "",
        "signed_position": "",
        "signed_at": None,
        "seal": "",
        **values,
    }
    with override("id"):
        return paper_data(
            SimpleNamespace(**row), told or snapshot(), period="Februari 2026", zone="Asia/Jakarta"
        )


def test_its_sections_are_lettered_and_empty_words_left_out():
    data = paper()

    assert [section["title"] for section in data["sections"]] == [
        "A. Ringkasan",
        "B. Angka utama",
        "C. Tahap, tenggat, dan umur",
        "D. Menurut unit",
        "E. Menurut kategori",
        "F. Menurut jenis dan kanal",
        "G. Evaluasi",
        "H. Rencana perbaikan",
    ]
    assert data["sections"][0]["texts"] == ["Satu.", "Dua."]
    assert data["period"] == "Periode Februari 2026"
    first = data["sections"][1]["tables"][0]
    assert first["rows"][1] == ["Laporan masuk", "65", "55", "+10"]


def test_a_draft_says_so_and_leaves_the_signature_open():
    data = paper()

    assert data["mark"] == "KONSEP – belum disahkan"
    assert data["footer"] == "Konsep; isi dapat berubah."
    assert [one["position"] for one in data["signatures"]] == ["Admin Instansi", "Pembina"]
    assert data["signatures"][1]["note"] == ""
    assert data["signatures_note"] == ""


def test_what_is_signed_names_who_and_when_and_the_seal():
    data = paper(
        signed_at=AT,
        submitted_at=AT,
        signed_name="Budi",
        signed_position="Bupati",
        prepared_position="Kepala Bidang",
        seal="ab" * 32,
    )

    assert data["mark"] == ""
    assert data["footer"] == f"Sidik isi (SHA-256): {'ab' * 32}"
    assert data["facts"][-1] == {"label": "Disahkan oleh", "value": "Budi"}
    preparer, signer = data["signatures"]
    assert (preparer["position"], preparer["note"]) == ("Kepala Bidang", "2 Mar 2026")
    assert (signer["name"], signer["position"]) == ("Budi", "Bupati")
    assert signer["note"] == (
        "Disetujui dalam sistem Tuntas, Senin, 2 Mar 2026 09.00 WIB; sidik isi di kaki halaman"
    )
    assert data["signatures_note"] == (
        "Pengesahan ini adalah persetujuan internal instansi yang dicatat di Tuntas, bukan tanda "
        "tangan elektronik tersertifikasi."
    )


def test_charts_are_pictures_with_a_key_and_words():
    [chart] = paper()["sections"][1]["charts"]

    assert chart["svg"].startswith('<svg xmlns="http://www.w3.org/2000/svg"')
    assert [entry["fill"] for entry in chart["key"]] == ["#083575", "#bcd6f5"]
    assert chart["alt"].startswith("Laporan masuk dan keluar per bulan.")


def test_where_nothing_was_learnt_there_is_no_chart_and_no_empty_table():
    data = paper(snapshot(learnt=NOTHING_LEARNT, channels=()))

    section = data["sections"][6]
    assert section["charts"] == []
    assert [table["title"] for table in section["tables"]] == ["Evaluasi dan rekomendasi"]
    assert [table["title"] for table in data["sections"][5]["tables"]] == ["Angka per jenis"]
