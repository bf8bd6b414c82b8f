import errno
from dataclasses import replace

import pytest
from django.core.files.storage import FileSystemStorage
from django.test import Client

from public_portal import limits
from tests.factories.people import PUBLIC
from tests.factories.uploads import CANARY, letter, photo, screenshot, upload
from tests.public_portal.seeing import (
    attachments,
    draft_of,
    reports,
    summary_of,
    text_of,
    value_of,
)
from tests.public_portal.writing import Writing

MEGABYTE = 1024 * 1024
HTMX = {"HX-Request": "true"}


class FullDisk(FileSystemStorage):
    def _save(self, name, content):
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture
def writing(visitor, agency):
    return Writing(visitor, agency).begin().locate()


def names(writing):
    return [file.name for file in draft_of(writing).files]


def stored(media):
    return sorted(path for path in media.rglob("*") if path.is_file())


def test_it_works(writing, media):
    files = [upload("jalan.jpeg", photo()), upload("surat.pdf", letter())]

    response = writing.post("3-bukti", {"evidence": files})

    assert response.status_code == 302
    assert response["Location"] == writing.address("4-identitas")
    assert names(writing) == ["jalan.jpg", "surat.pdf"]
    assert len(stored(media)) == 2
    assert all(CANARY.encode() not in path.read_bytes() for path in stored(media))
    assert attachments() == []


def test_it_may_be_left_out(writing):
    response = writing.post("3-bukti", {})

    assert response["Location"] == writing.address("4-identitas")
    assert names(writing) == []


def test_files_go_with_the_report(writing):
    writing.post("3-bukti", {"evidence": [upload("jalan.jpg", photo())]})
    writing.identify().send()

    (report,) = reports()
    (row,) = attachments()
    assert (row.report_id, row.name, row.audience) == (report.pk, "jalan.jpg", "REPORTER")


def test_one_may_add_some_and_then_some_more(writing):
    for name in ("a.png", "b.png"):
        files = {"evidence": [upload(name, screenshot())], "tambah": "1"}
        response = writing.post("3-bukti", files)
        assert response["Location"] == writing.address("3-bukti")

    page = text_of(writing.visitor.get(writing.address("3-bukti")))
    assert names(writing) == ["a.png", "b.png"]
    assert "a.png" in page
    assert "b.png" in page


def test_a_file_is_removed_from_the_draft_and_from_the_disk(writing, media):
    writing.post("3-bukti", {"evidence": [upload("a.png", screenshot()), upload("b.png", photo())]})
    first = draft_of(writing).files[0]

    response = writing.post("3-bukti", {"hapus": first.path})

    assert response["Location"] == writing.address("3-bukti")
    assert names(writing) == ["b.jpg"]
    assert len(stored(media)) == 1


def test_a_path_that_is_not_the_drafts_removes_nothing(writing, media):
    writing.post("3-bukti", {"evidence": [upload("a.png", screenshot())]})
    (media / "rahasia.txt").write_text("tetap")

    writing.post("3-bukti", {"hapus": "rahasia.txt"})

    assert names(writing) == ["a.png"]
    assert (media / "rahasia.txt").exists()


@pytest.mark.parametrize(
    ("name", "content", "status", "sentence"),
    [
        ("kosong.jpg", b"", 422, "“kosong.jpg” kosong. Pilih berkas lain."),
        (
            "catatan.txt",
            b"halo",
            415,
            (
                "“catatan.txt” bukan berkas PDF, JPG, atau PNG. Simpan dalam salah satu jenis itu, "
                "lalu lampirkan lagi."
            ),
        ),
        (
            "gambar.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            415,
            (
                "“gambar.svg” bukan berkas PDF, JPG, atau PNG. Simpan dalam salah satu jenis itu, "
                "lalu lampirkan lagi."
            ),
        ),
        (
            "potong.jpg",
            photo()[:300],
            422,
            (
                "“potong.jpg” tidak dapat dibuka: mungkin rusak atau terpotong. Simpan ulang "
                "berkasnya, lalu lampirkan lagi."
            ),
        ),
        (
            "besar.jpg",
            b"\xff\xd8\xff" + b"0" * 10 * MEGABYTE,
            413,
            "“besar.jpg” terlalu besar: paling besar 10 MB. Perkecil berkasnya, lalu lampirkan lagi.",
        ),
    ],
    ids=["empty", "text", "svg", "truncated", "too large"],
)
def test_a_refused_file_has_its_own_sentence_and_the_others_stay(
    writing, name, content, status, sentence
):
    files = [upload("a.png", screenshot()), upload(name, content)]

    response = writing.post("3-bukti", {"evidence": files})

    assert response.status_code == status
    assert summary_of(response) == [sentence]
    assert names(writing) == ["a.png"]
    assert "a.png" in text_of(response)


def test_each_refused_file_is_answered_for(writing):
    files = [upload("a.txt", b"halo"), upload("b.png", screenshot()), upload("c.jpg", b"")]

    response = writing.post("3-bukti", {"evidence": files})

    assert [sentence.split("”")[0] for sentence in summary_of(response)] == ["“a.txt", "“c.jpg"]
    assert names(writing) == ["b.png"]


def test_the_sixth_file_is_not_taken(writing):
    writing.post("3-bukti", {"evidence": [upload(f"{n}.png", screenshot()) for n in range(4)]})
    more = [upload("lima.png", screenshot()), upload("enam.png", screenshot())]

    response = writing.post("3-bukti", {"evidence": more})

    assert response.status_code == 413
    assert summary_of(response) == [
        "“enam.png” tidak dilampirkan: paling banyak 5 berkas. Hapus dahulu yang tidak perlu."
    ]
    assert len(names(writing)) == 5


def test_far_too_many_files_at_once_are_refused_as_a_whole(writing):
    files = [upload(f"{n}.png", screenshot()) for n in range(21)]

    response = writing.post("3-bukti", {"evidence": files})

    assert response.status_code == 413
    assert summary_of(response) == [
        "Terlalu banyak berkas: paling banyak 5. Pilih lagi berkas yang paling penting."
    ]
    assert names(writing) == []


def test_with_five_files_there_is_room_for_no_more(writing):
    writing.post("3-bukti", {"evidence": [upload(f"{n}.png", screenshot()) for n in range(5)]})

    page = writing.visitor.get(writing.address("3-bukti"))

    assert "Sudah 5 berkas." in text_of(page)
    assert 'type="file"' not in page.content.decode()


def test_a_body_that_is_torn_off_is_refused(writing):
    torn = b"--batas\r\nContent-Disposition: form-data; name="

    response = writing.visitor.generic(
        "POST", writing.address("3-bukti"), torn, "multipart/form-data; boundary="
    )

    assert response.status_code == 422
    assert summary_of(response) == ["Berkas tidak sampai dengan utuh. Lampirkan lagi."]


def test_a_full_disk_refuses_the_file_and_keeps_the_text(writing, settings):
    backend = {"BACKEND": f"{__name__}.FullDisk"}
    settings.STORAGES = {**settings.STORAGES, "default": backend}

    response = writing.post("3-bukti", {"evidence": [upload("a.png", screenshot())]})

    assert response.status_code == 507
    assert "tempat penyimpanan kami penuh. Tulisan Anda aman" in summary_of(response)[0]
    writing.identify()
    assert writing.send().status_code == 302
    assert len(reports()) == 1


def test_scripts_send_each_file_alone_and_get_the_list_back(writing):
    sent = {"evidence": [upload("a.png", screenshot())], "tambah": "1"}

    response = writing.post("3-bukti", sent, headers=HTMX)

    assert response.status_code == 200
    assert response.content.decode().strip().startswith('<div id="lampiran">')
    assert text_of(response).startswith("Sudah dilampirkan: 1 dari 5 a.png")
    assert names(writing) == ["a.png"]


def test_scripts_remove_a_file_and_get_the_list_back(writing, media):
    writing.post("3-bukti", {"evidence": [upload("a.png", screenshot())]})

    response = writing.post("3-bukti", {"hapus": draft_of(writing).files[0].path}, headers=HTMX)

    assert (response.status_code, text_of(response)) == (200, "")
    assert stored(media) == []


@pytest.mark.parametrize(
    ("name", "content", "status", "begins"),
    [
        ("catatan.txt", b"halo", 415, "“catatan.txt” bukan berkas PDF, JPG, atau PNG."),
        ("kosong.jpg", b"", 422, "“kosong.jpg” kosong."),
        ("besar.jpg", b"\xff\xd8\xff" + b"0" * 10 * MEGABYTE, 413, "“besar.jpg” terlalu besar"),
    ],
)
def test_scripts_are_told_why_a_file_is_refused(writing, name, content, status, begins):
    sent = {"evidence": [upload(name, content)], "tambah": "1"}

    response = writing.post("3-bukti", sent, headers=HTMX)

    assert response.status_code == status
    assert "<html" not in response.content.decode()
    assert text_of(response).startswith(begins)
    assert names(writing) == []


@pytest.mark.parametrize("headers", [HTMX, {}])
def test_too_many_uploads_from_one_network_are_put_off(writing, media, monkeypatch, headers):
    monkeypatch.setattr(limits, "UPLOADS", replace(limits.UPLOADS, most=1))
    writing.post("3-bukti", {"evidence": [upload("a.png", screenshot())]})

    response = writing.post(
        "3-bukti", {"evidence": [upload("b.png", screenshot())]}, headers=headers
    )

    assert response.status_code == 429
    assert int(response["Retry-After"]) > 0
    assert "Terlalu banyak berkas dikirim dari jaringan ini" in text_of(response)
    assert names(writing) == ["a.png"]
    assert len(stored(media)) == 1


def test_a_page_without_files_is_not_counted(writing, monkeypatch):
    monkeypatch.setattr(limits, "UPLOADS", replace(limits.UPLOADS, most=0))

    assert writing.post("3-bukti", {}).status_code == 302


def test_a_stale_page_keeps_nothing_and_says_so(agency, places, media):
    visitor = Client(HTTP_HOST=PUBLIC, enforce_csrf_checks=True)
    address = "/lapor/aaaaaaaaaaaa/3-bukti/"

    response = visitor.post(address, {"evidence": [upload("a.png", screenshot())]})

    assert response.status_code == 403
    assert summary_of(response)[0].startswith("Halaman ini terlalu lama terbuka")
    assert stored(media) == []
    assert value_of(response, "csrfmiddlewaretoken") != ""


def test_its_statements_are_few(writing, statements):
    writing.visitor.get(writing.address("3-bukti"))
    with statements() as reading:
        writing.visitor.get(writing.address("3-bukti"))
    with statements() as sending:
        writing.post("3-bukti", {"evidence": [upload(f"{n}.png", screenshot()) for n in range(5)]})

    assert len(reading.texts()) == 2
    assert len(sending.texts()) == 3
