import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict

from look.forms.base import Form
from look.forms.files_field import FilesField


class Sample(Form):
    files = FilesField(label="Berkas", required=False, most=2, most_bytes=2 * 1024 * 1024)


def file(name="a.pdf", size=10):
    return SimpleUploadedFile(name, b"x" * size)


def form_with(*files, form=Sample):
    return form({}, MultiValueDict({"files": list(files)}))


def test_files_are_cleaned_to_a_list():
    files = [file("a.pdf"), file("FOTO.JPEG")]
    form = form_with(*files)

    assert form.is_valid()
    assert form.cleaned_data["files"] == files


def test_no_file_is_an_empty_list():
    form = form_with()

    assert form.is_valid()
    assert form.cleaned_data["files"] == []


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (file("a.exe"), "“a.exe” tidak dapat diterima. Kirim berkas PDF, JPG, PNG."),
        (file("tanpa"), "“tanpa” tidak dapat diterima. Kirim berkas PDF, JPG, PNG."),
        (file("b.pdf", 0), "“b.pdf” kosong. Pilih berkas lain."),
        (file("c.png", 2 * 1024 * 1024 + 1), "“c.png” terlalu besar: paling besar 2 MB."),
    ],
)
def test_each_file_has_its_own_sentence(wrong, sentence):
    assert form_with(file(), wrong).errors == {"files": [sentence]}


def test_all_sentences_are_said_at_once():
    assert form_with(file("a.exe"), file("b.pdf", 0), file()).errors == {
        "files": [
            "Paling banyak 2 berkas; sekarang 3.",
            "“a.exe” tidak dapat diterima. Kirim berkas PDF, JPG, PNG.",
            "“b.pdf” kosong. Pilih berkas lain.",
        ]
    }


def test_the_input_tells_browser_and_script_the_limits():
    html = str(Sample()["files"])

    assert 'accept="application/pdf,image/jpeg,image/png"' in html
    assert 'data-most="2"' in html
    assert 'data-most-bytes="2097152"' in html
    assert "multiple" in html
    assert 'id="id_files_list"' in html


def test_another_kind_is_named_by_its_ending():
    class Plan(Form):
        files = FilesField(label="Denah", kinds=("dwg",))

    assert 'accept=".dwg"' in str(Plan()["files"])
    assert form_with(file("a.dwg"), form=Plan).is_valid()
