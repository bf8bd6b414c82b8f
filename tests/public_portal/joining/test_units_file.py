"""Units as a file: all rows or none, and what is wrong said by row."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.factories.applications import UNIT, everything_of, section
from tests.public_portal.seeing import summary_of, text_of

HEAD = "kode;nama;jenis;penghubung;surel_penghubung;pengganti;surel_pengganti"
GOOD = "DINKES;Dinas Kesehatan;OPD;Nur Aini;nur@x.go.id;Joko;joko@x.go.id"
MORE = "PKM-1;Puskesmas Satu;Puskesmas;Maya;maya@x.go.id;Dian;dian@x.go.id"


def upload(begun, *lines, encoding="utf-8"):
    content = "\r\n".join(lines).encode(encoding)
    return begun.post("unit/berkas/", {"file": SimpleUploadedFile("unit.csv", content)})


def units(begun):
    return [(one["code"], one["kind"]) for one in section(begun.ref, "UNITS").answers["units"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_it_works(begun, encoding):
    answer = upload(begun, HEAD, GOOD, MORE, encoding=encoding)

    assert answer["Location"] == begun.url("unit/")
    assert units(begun) == [("DINKES", "OPD"), ("PKM-1", "PUSKESMAS")]
    assert section(begun.ref, "UNITS").is_complete


def test_a_comma_separates_as_well(begun):
    upload(begun, HEAD.replace(";", ","), GOOD.replace(";", ","))

    assert units(begun) == [("DINKES", "OPD")]


def test_a_code_that_is_there_is_replaced_and_the_others_stay(begun):
    begun.done("unit/tambah/", {**UNIT, "code": "DPUPR"})
    begun.done("unit/tambah/", {**UNIT, "code": "dinkes", "kind": "RSUD"})

    upload(begun, HEAD, GOOD)

    assert units(begun) == [("DPUPR", "OPD"), ("DINKES", "OPD")]


def test_one_wrong_row_keeps_all_out_and_each_mistake_is_named(begun):
    begun.done("unit/tambah/", UNIT)
    before = everything_of(begun.ref)

    answer = upload(begun, HEAD, GOOD, ";Tanpa Kode;KANTIN;Nur;nur;;", GOOD)

    assert answer.status_code == 422
    assert summary_of(answer) == [
        "Tidak ada yang disimpan. Perbaiki baris di bawah, lalu unggah lagi."
    ]
    page = text_of(answer)
    assert "Baris 3: kode: belum diisi" in page
    assert "Baris 3: jenis: “KANTIN” bukan jenis unit yang dikenal" in page
    assert "Baris 3: surel_penghubung: “nur” bukan alamat surel yang lengkap" in page
    assert "Baris 4: kode: “DINKES” sudah dipakai unit lain" in page
    assert everything_of(begun.ref) == before


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (["nama;jenis", "A;OPD"], "Kolom yang belum ada: kode, penghubung, surel_penghubung."),
        ([HEAD], "Berkas harus berisi 1 sampai 500 unit."),
        ([HEAD, *[GOOD] * 501], "Berkas harus berisi 1 sampai 500 unit."),
        ([""], "Kolom yang belum ada: kode, nama, jenis, penghubung, surel_penghubung."),
    ],
)
def test_a_file_that_is_none(begun, lines, sentence):
    answer = upload(begun, *lines, "")

    assert answer.status_code == 422
    assert sentence in text_of(answer)
    assert section(begun.ref, "UNITS") is None


def test_the_example_can_be_uploaded_as_it_is(begun):
    template = begun.get("unit/contoh.csv")
    answer = begun.post(
        "unit/berkas/", {"file": SimpleUploadedFile("contoh.csv", template.content)}
    )

    assert template["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.status_code == 302
    assert units(begun) == [("DINKES", "OPD")]
