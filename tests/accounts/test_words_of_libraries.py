"""What the libraries say on pages of signing in, in words that the rest of the platform uses."""

import re

import allauth
import polib
import pytest
from django.conf import settings
from django.contrib import auth
from django.utils.translation import gettext, override

from look.catalogue.translation import LIBRARY_WORDS

ENTRIES = list(polib.pofile(str(LIBRARY_WORDS)))


def _known():
    for module in (allauth, auth):
        path = f"{module.__path__[0]}/locale/id/LC_MESSAGES/django.po"
        yield from (entry.msgid for entry in polib.pofile(path))


def test_each_replaces_a_text_that_a_library_has():
    assert {entry.msgid for entry in ENTRIES} - set(_known()) == set()


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.msgid[:40])
def test_it_speaks_as_the_platform_does(entry):
    text = entry.msgstr or entry.msgstr_plural[0]

    placeholders = r"%\(\w+\)[sd]|%d"
    words = re.sub(placeholders, "", text)
    assert not re.search(r"[Ee]-?mail|autentikasi|verifikasi|browser|\banda\b", words)
    assert re.findall(placeholders, text) == re.findall(placeholders, entry.msgid)


def test_django_prefers_it():
    assert settings.LANGUAGE_CODE == "id"
    with override("id"):
        found = gettext("The email address and/or password you specified are not correct.")
    assert found == "Alamat surel atau kata sandi salah."
