import unicodedata

import pytest

from look.forms.typed_text import has_control_characters, tidy


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Jalan\tberlubang", "Jalan\tberlubang"),
        ("satu\r\ndua\rtiga\ntiga", "satu\ndua\ntiga\ntiga"),
        ("dari\x0bWord\x0chalaman\x85baris\u2028lagi\u2029", "dari\nWord\nhalaman\nbaris\nlagi\n"),
        ("\ufeffawal\u200b\u00ad\u2060", "awal"),
        ("biasa\u202eterbalik\u202c\u2066\u2069\u200e\u200f", "biasaterbalik"),
        ("a\x00b\x07c\x1b[31m\x7f\x9f\ud800", "abc[31m"),
        ("cafe\u0301", "café"),
        ("👩\u200d🔧", "👩\u200d🔧"),
        ("", ""),
    ],
)
def test_tidy(typed, kept):
    assert tidy(typed) == kept


def test_tidy_keeps_every_letter_there_is():
    letters = "".join(
        chr(code)
        for code in range(0x20, 0x3000)
        if unicodedata.category(chr(code))[0] in "LNPSZ" and code not in {0x2028, 0x2029}
    )

    assert tidy(letters) == unicodedata.normalize("NFC", letters)


@pytest.mark.parametrize("typed", ["\x00", "a\x08b", "\x1b", "\x7f", "\x80", "\ud800"])
def test_control_characters_are_found(typed):
    assert has_control_characters(typed)


@pytest.mark.parametrize("typed", ["", "a\tb\r\nc", "\x0b\x0c\x85", "\ufeff\u200b", "é 😀"])
def test_what_people_paste_is_no_control_character(typed):
    assert not has_control_characters(typed)
