import pytest

from register.rules.attachments import (
    MOST_BYTES,
    NAME_MAX,
    FileKind,
    FileRefusal,
    FileRefused,
    check_pixels,
    check_size,
    clean_name,
)


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("jalan.jpeg", "jalan.jpg"),
        ("Foto Jalan.JPG", "Foto Jalan.jpg"),
        ("../../etc/passwd", "passwd.jpg"),
        (r"C:\Dokumen\surat.exe", "surat.jpg"),
        ("a\x00b\x1f\u202egpj.png", "abgpj.jpg"),
        ("  banyak   spasi .png", "banyak spasi.jpg"),
        ("...", "berkas.jpg"),
        ("", "berkas.jpg"),
        ("laporan.akhir.pdf", "laporan.akhir.jpg"),
        ("Cafe\u0301.png", "Café.jpg"),
        ("照片.png", "照片.jpg"),
    ],
)
def test_a_name_is_made_safe_and_gets_the_ending_of_the_true_kind(typed, clean):
    assert clean_name(typed, FileKind.JPG) == clean


def test_a_long_name_is_cut_and_keeps_its_ending():
    clean = clean_name("a" * 500 + ".pdf", FileKind.PDF)

    assert len(clean) == NAME_MAX
    assert clean.endswith("a.pdf")


@pytest.mark.parametrize("size", [1, MOST_BYTES])
def test_a_file_of_up_to_10_mb_is_taken(size):
    check_size(name="foto.jpg", size=size)


@pytest.mark.parametrize(
    ("size", "refusal"),
    [(0, FileRefusal.EMPTY), (-1, FileRefusal.EMPTY), (MOST_BYTES + 1, FileRefusal.TOO_LARGE)],
)
def test_an_empty_file_and_one_over_10_mb_are_refused(size, refusal):
    with pytest.raises(FileRefused) as refused:
        check_size(name="foto.jpg", size=size)

    assert (refused.value.refusal, refused.value.name) == (refusal, "foto.jpg")


@pytest.mark.parametrize(("kind", "width"), [(FileKind.JPG, 32_000), (FileKind.PNG, 16_000)])
def test_pixels_are_bounded(kind, width):
    check_pixels(name="foto", kind=kind, width=width, height=1000)

    with pytest.raises(FileRefused) as refused:
        check_pixels(name="foto", kind=kind, width=width + 1, height=1000)

    assert refused.value.refusal is FileRefusal.TOO_MANY_PIXELS
