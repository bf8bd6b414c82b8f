import pytest

from register.rules.attachments import FileRefusal, FileRefused
from register.words.files import SENTENCES, WHOLE_UPLOADS, file_sentence, shown_name


def test_every_refusal_has_a_sentence_that_names_the_file():
    assert set(SENTENCES) == set(FileRefusal)
    for refusal in FileRefusal:
        assert file_sentence(FileRefused(refusal, "foto.jpg")).startswith("“foto.jpg” ")


@pytest.mark.parametrize("refusal", WHOLE_UPLOADS)
def test_a_refused_upload_without_a_name_has_a_sentence_too(refusal):
    assert "“" not in file_sentence(FileRefused(refusal, ""))


def test_a_file_without_a_name_is_called_nothing():
    assert file_sentence(FileRefused(FileRefusal.EMPTY, "")).startswith("“” kosong")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (r"C:\foto\jalan.jpg", "jalan.jpg"),
        ("a" * 60, "a" * 60),
        ("a" * 80 + ".jpg", "a" * 50 + "…aaaaa.jpg"),
    ],
)
def test_a_name_is_short_enough_for_a_sentence(name, shown):
    assert shown_name(name) == shown
