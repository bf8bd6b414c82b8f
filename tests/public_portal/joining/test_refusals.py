"""What is refused at the wizard: in words, with what was typed still there, and nothing half made."""

import io

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from onboarding.applications.models import Paper
from tenants.scope import scope
from tests.factories.applications import (
    CHANNELS,
    DECREE,
    PERSON,
    POLICY,
    UNIT,
    everything_of,
    make_body,
    pdf,
    section,
)
from tests.factories.everything import EVERYTHING
from tests.factories.uploads import letter, photo
from tests.public_portal.seeing import summary_of, text_of, value_of

TOMORROW = (timezone.localdate() + timezone.timedelta(days=1)).isoformat()


def locked():
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(letter())) as plain:
        plain.save(out, encryption=pikepdf.Encryption(user="rahasia", owner="rahasia"))
    return out.getvalue()


def papers(ref):
    with scope(EVERYTHING):
        return Paper.objects.filter(application__ref=ref).count()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (photo(), "Berkas ini bukan PDF. Pindai dokumennya sebagai PDF, lalu unggah lagi."),
        (
            b"%PDF-1.7" + b"0" * (10 * 1024 * 1024),
            (
                "Berkas ini terlalu besar: paling besar 10 MB. Pindai dengan ketajaman lebih rendah, "
                "lalu unggah lagi."
            ),
        ),
        (
            locked(),
            "PDF ini dikunci dengan kata sandi. Simpan tanpa kata sandi, lalu unggah lagi.",
        ),
        (
            letter()[:200],
            "PDF ini tidak dapat dibuka: mungkin rusak atau terpotong. Pindai ulang, lalu unggah lagi.",
        ),
    ],
    ids=["no-pdf", "too-large", "encrypted", "broken"],
)
def test_a_decree_that_is_no_pdf_to_keep(begun, content, sentence):
    answer = begun.post("sk/", {**DECREE, "file": SimpleUploadedFile("sk.pdf", content)})

    assert answer.status_code == 422
    assert summary_of(answer) == [sentence]
    assert value_of(answer, "number") == DECREE["number"]
    assert papers(begun.ref) == 0
    assert not section(begun.ref, "DECREE").is_complete


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        (
            {"signed_on": TOMORROW, "valid_from": TOMORROW},
            "Tanggal SK belum tiba. Tulis tanggal SK ditandatangani.",
        ),
        ({"valid_from": "2026-01-01"}, "SK tidak dapat berlaku sebelum ditandatangani."),
        ({"valid_to": "2026-01-14"}, "Akhir masa berlaku mendahului awalnya."),
        ({"number": ""}, "“Nomor SK” belum diisi."),
    ],
    ids=["future", "before-signing", "ends-first", "no-number"],
)
def test_a_decree_that_cannot_be_keeps_its_file_and_what_is_right(begun, changed, sentence):
    answer = begun.post("sk/", {**DECREE, **changed, "file": pdf()})
    name = next(iter(changed))

    assert answer.status_code == 422
    assert summary_of(answer) == [sentence]
    assert value_of(answer, name) == changed[name]
    assert "sk.pdf" in text_of(answer)
    assert papers(begun.ref) == 1
    kept = section(begun.ref, "DECREE")
    assert kept.answers["title"] == DECREE["title"]
    assert not kept.is_complete


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"nip": "1979"}, "NIP terdiri atas 18 angka."),
        (
            {"nip": "197913172003122004"},
            "Delapan angka pertama NIP adalah tanggal lahir (TTTTBBHH); tanggal itu tidak ada.",
        ),
        ({"email": ""}, "Tulis surelnya: tanpa itu ia tidak dapat diundang masuk."),
        ({"phone": "12"}, "Tulis nomor telepon dengan 8 sampai 15 angka."),
    ],
)
def test_a_person_that_cannot_be(begun, changed, sentence):
    before = everything_of(begun.ref)

    answer = begun.post("tim/tambah/", {**PERSON, **changed})

    assert answer.status_code == 422
    assert summary_of(answer) == [sentence]
    assert value_of(answer, "name") == PERSON["name"]
    assert everything_of(begun.ref) == before


@pytest.mark.parametrize(
    ("slug", "sentence"),
    [
        (
            "banjarnegara",
            "Alamat itu sudah dipakai atau disimpan untuk instansi lain. Pilih yang lain.",
        ),
        ("kebumen", "Alamat itu sudah dipakai atau disimpan untuk instansi lain. Pilih yang lain."),
        ("nasional", "Alamat itu dipakai oleh sistem. Pilih yang lain."),
        (
            "Bupati Kita!",
            "Pakai huruf kecil, angka, dan tanda hubung saja, paling panjang 40; contoh: banjarnegara.",
        ),
    ],
)
def test_a_host_name_that_is_not_free(begun, agency, slug, sentence):
    make_body("33.05", name="Pemerintah Kabupaten Kebumen", slug="kebumen")

    answer = begun.post("kanal/", {**CHANNELS, "slug": slug})

    assert answer.status_code == 422
    assert summary_of(answer) == [sentence]
    assert value_of(answer, "slug") == slug
    assert begun.row.slug == ""
    assert not section(begun.ref, "CHANNELS").is_complete


def test_a_unit_with_a_code_that_is_there(begun):
    begun.done("unit/tambah/", UNIT)
    before = everything_of(begun.ref)

    answer = begun.post("unit/tambah/", {**UNIT, "code": "dinkes"})

    assert answer.status_code == 422
    assert summary_of(answer) == ["“Kode” sudah dipakai unit lain."]
    assert everything_of(begun.ref) == before


def test_deadlines_slower_than_the_nations(begun):
    answer = begun.post(
        "sla/", {**POLICY, "choice": "OTHER", "t2": "9", "t3": "4", "wishes": "Perbup 3/2026"}
    )

    assert answer.status_code == 422
    assert len(summary_of(answer)) == 1
    assert value_of(answer, "wishes") == "Perbup 3/2026"
    assert not section(begun.ref, "POLICY").is_complete


def test_sending_before_all_is_done_names_what_is_missing(begun):
    before = everything_of(begun.ref)

    answer = begun.post("kirim/", {"confirms": "on"})

    assert answer.status_code == 422
    assert summary_of(answer) == [
        (
            "Belum selesai: Surat keputusan (SK), Tim pengelola, Unit dan pejabat penghubung, SOP, "
            "Tenggat dan hari kerja, Kanal, Laporan uji coba."
        )
    ]
    assert everything_of(begun.ref) == before


def test_what_is_sent_cannot_be_changed(begun):
    begun.fill().send()
    before = everything_of(begun.ref)

    for path in ("sk/", "tim/tambah/", "unit/tambah/", "kanal/", "kirim/", "batal/"):
        answer = begun.post(path, {**DECREE, **PERSON, **CHANNELS, "confirms": "on"})
        assert answer["Location"] == begun.url("status/")

    assert everything_of(begun.ref) == before
