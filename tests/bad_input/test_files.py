"""Every file that is refused has its sentence and its status, and nothing of it is kept."""

import time

import pikepdf
import pytest
from django.conf import settings

from register.models import Attachment
from tenants.scope import scope
from tests.bad_input import files
from tests.bad_input.trying import stored
from tests.factories.everything import EVERYTHING
from tests.isolation.matrix_posts import trace

NO_KIND = "bukan berkas PDF, JPG, atau PNG. Simpan dalam salah satu jenis itu, lalu lampirkan lagi."
BROKEN = "tidak dapat dibuka: mungkin rusak atau terpotong. Simpan ulang berkasnya,"
PIXELS = "terlalu besar ukuran gambarnya. Perkecil gambarnya, lalu lampirkan lagi."
LOCKED = "dikunci dengan kata sandi. Simpan tanpa kata sandi, lalu lampirkan lagi."
REFUSED = {
    "eicar": ("surat.pdf", files.eicar, 415, NO_KIND),
    "svg": ("gambar.png", files.svg, 415, NO_KIND),
    "html": ("halaman.pdf", lambda: b"<!DOCTYPE html>" + files.SCRIPT, 415, NO_KIND),
    "gif": ("gerak.jpg", lambda: files.picture("GIF"), 415, NO_KIND),
    "zip": ("arsip.pdf", lambda: b"PK\x03\x04" + b"\0" * 60, 415, NO_KIND),
    "text": ("catatan.png", lambda: b"bukan gambar", 415, NO_KIND),
    "nothing but a name": ("a.jpg", lambda: b"\xff\xd8\xff", 422, ""),
    "pixel bomb": ("besar.png", lambda: files.png_header(30_000, 30_000), 422, PIXELS),
    "jpeg bomb": ("besar.jpg", lambda: files.jpeg_header(60_000, 60_000), 422, PIXELS),
    "truncated jpeg": ("potong.jpg", lambda: files.picture("JPEG", size=(640, 480))[:900], 422, BROKEN),
    "truncated png": ("potong.png", lambda: files.picture(size=(640, 480))[:300], 422, BROKEN),
    "truncated pdf": ("potong.pdf", lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", 422, BROKEN),
    "encrypted pdf": ("kunci.pdf", lambda: files.pdf(password="rahasia"), 422, LOCKED),
    "empty": ("kosong.png", lambda: b"", 422, "kosong. Pilih berkas lain."),
}  # fmt: skip
CLEANED = {
    "polyglot png": ("foto.png", lambda: files.picture() + files.SCRIPT + files.eicar()),
    "polyglot jpeg": ("foto.jpg", lambda: files.picture("JPEG") + b"PK\x03\x04" + files.SCRIPT),
    "jpeg comment": ("foto.jpg", lambda: files.picture("JPEG", comment=files.SCRIPT + files.eicar())),
    "pdf script": ("surat.pdf", lambda: files.pdf(script="app.alert(1) " + files.SCRIPT.decode())),
    "pdf attachment": ("surat.pdf", lambda: files.pdf(attached=files.eicar() + files.SCRIPT)),
}  # fmt: skip
SIGNS = (files.SCRIPT, files.eicar(), b"app.alert", b"lampiran.exe", b"PK\x03\x04")


def kept_files():
    return {path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()}


@pytest.fixture
def officer(world):
    """An admin who answers a report; `life` is that report."""
    client = world.client("ADM", world.host("AGENCY"))
    client.life, _file = world.reports["PUBLIC"]
    client.address = f"/konsol/laporan/{client.life.report.number}/answer-while-referred/"
    return client


def answer(officer, *uploads):
    data = {
        "version": officer.life.report.version,
        "text": "Sudah kami tangani.",
        "substantive": "on",
    }
    return officer.post(officer.address, {**data, "evidence": uploads})


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_the_portal_says_why_and_keeps_nothing(writing, name):
    file, make, status, words = REFUSED[name]
    before = kept_files()

    response = writing.post("3-bukti", {"evidence": [files.upload(file, make())]})

    assert response.status_code == status
    text = response.content.decode()
    assert words in text
    assert f"“{file}”" in text
    assert kept_files() == before


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_the_console_says_why_and_the_report_stays_as_it_is(world, officer, name):
    file, make, _status, words = REFUSED[name]
    before, kept = trace(officer.life), kept_files()

    response = answer(officer, files.upload(file, make()))

    assert response.status_code == 422
    text = response.content.decode()
    assert words in text
    assert f"“{file}”" in text
    assert "Sudah kami tangani." in text
    assert (trace(officer.life), kept_files()) == (before, kept)


@pytest.mark.parametrize("name", sorted(CLEANED))
def test_what_is_hidden_in_a_good_file_is_not_kept(writing, name):
    file, make = CLEANED[name]
    before = kept_files()
    content = make()
    assert any(sign in content for sign in SIGNS) or name.startswith("pdf")

    response = writing.post("3-bukti", {"evidence": [files.upload(file, content)], "tambah": ""})

    assert response.status_code == 302
    (kept,) = kept_files() - before
    assert [sign for sign in SIGNS if sign in kept.read_bytes()] == []
    if kept.suffix == ".pdf":
        with pikepdf.open(kept) as clean:
            assert "/OpenAction" not in clean.Root
            assert len(clean.attachments) == 0
            streams = [it.read_bytes() for it in clean.objects if isinstance(it, pikepdf.Stream)]
            assert [sign for sign in SIGNS if any(sign in each for each in streams)] == []


def test_eleven_megabytes_are_too_many(writing, officer):
    large = files.picture() + b"\0" * (11 * files.MEGABYTE)
    before, kept = trace(officer.life), kept_files()

    at_portal = writing.post("3-bukti", {"evidence": [files.upload("besar.png", large)]})
    at_console = answer(officer, files.upload("besar.png", large))

    assert at_portal.status_code == 413
    assert "“besar.png” terlalu besar: paling besar 10 MB." in at_portal.content.decode()
    assert at_console.status_code in {413, 422}
    assert "“besar.png” terlalu besar: paling besar 10 MB" in at_console.content.decode()
    assert "Sudah kami tangani." in at_console.content.decode()
    assert (trace(officer.life), kept_files()) == (before, kept)


def test_the_sixth_file_is_one_too_many(writing, officer):
    six = [files.upload(f"foto{n}.png", files.picture()) for n in range(1, 7)]
    before = trace(officer.life)

    at_portal = writing.post("3-bukti", {"evidence": six})
    for file in six:
        file.seek(0)
    at_console = answer(officer, *six)

    assert at_portal.status_code == 413
    words = "“foto6.png” tidak dilampirkan: paling banyak 5 berkas."
    assert words in at_portal.content.decode()
    assert at_console.status_code in {413, 422}
    assert "aling banyak 5 berkas" in at_console.content.decode()
    assert trace(officer.life) == before


def test_a_wrong_ending_is_put_right(world, writing):
    before = stored()
    writing.show_evidence(files.upload("foto.pdf", files.picture()))

    text = writing.visitor.get(writing.address("3-bukti")).content.decode()

    assert "foto.png" in text
    assert "foto.pdf" not in text
    assert stored() == before


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("../../../etc/passwd.png", "passwd.png"),
        ("C:\\Users\\siti\\foto.png", "foto.png"),
        ("\u202egnp.exe.png", "gnp.exe.png"),
        ("a" * 400 + ".png", "a" * 50),
        ("<img src=x onerror=alert(1)>.png", "&lt;img src=x onerror=alert(1)&gt;.png"),
        ("foto.png.exe", "foto.png.png"),
    ],
)
def test_a_name_is_only_a_name(writing, sent, shown):
    before = kept_files()

    writing.show_evidence(files.upload(sent, files.picture()))

    text = writing.visitor.get(writing.address("3-bukti")).content.decode()
    assert shown in text
    assert "<img src=x" not in text
    (kept,) = kept_files() - before
    assert kept.is_relative_to(settings.MEDIA_ROOT)
    assert kept.suffix == ".png"
    with scope(EVERYTHING):
        assert not Attachment.objects.filter(path=str(kept)).exists()


def test_a_pdf_that_unfolds_to_much_more_ends_soon(writing):
    folded = files.pdf(stream=b"0 0 m\n" * 8_000_000)
    assert len(folded) < files.MEGABYTE
    began = time.monotonic()

    response = writing.post("3-bukti", {"evidence": [files.upload("lipat.pdf", folded)]})

    assert response.status_code in {302, 422}
    assert time.monotonic() - began < 20
