import gettext

import polib
import pytest

from look.catalogue.message import Message
from look.catalogue.translation import (
    catalogue_path,
    merged,
    problems_of,
    read_catalogue,
    write_catalogue,
)

DAYS = Message("%(n)d hari", "%(n)d hari")
MESSAGES = {
    DAYS: ["a.py"],
    Message("Lacak"): ["a.py", "b.html"],
    Message("Mei", context="bulan"): ["a.py"],
}


@pytest.fixture
def path(tmp_path):
    path = catalogue_path("en", tmp_path)
    catalogue = merged(polib.POFile(), MESSAGES, "en")
    days, track, may = catalogue
    days.msgstr_plural = {0: "%(n)d day", 1: "%(n)d days"}
    track.msgstr, may.msgstr = "Track", "May"
    write_catalogue(catalogue, path)
    return path


def problems(path, messages=MESSAGES):
    return list(problems_of(path, messages, "en"))


def rewrite(path, **changes):
    catalogue = read_catalogue(path)
    for name, value in changes.items():
        setattr(catalogue.find("Lacak"), name, value)
    write_catalogue(catalogue, path)


def test_a_complete_catalogue_has_no_problems(path):
    assert problems(path) == []


def test_it_is_what_the_running_product_reads(path):
    with path.with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)

    assert compiled.gettext("Lacak") == "Track"
    assert compiled.ngettext("%(n)d hari", "%(n)d hari", 2) == "%(n)d days"
    assert compiled.pgettext("bulan", "Mei") == "May"


def test_writing_again_changes_nothing(path):
    before = path.read_bytes(), path.with_suffix(".mo").read_bytes()

    write_catalogue(merged(read_catalogue(path), MESSAGES, "en"), path)

    assert (path.read_bytes(), path.with_suffix(".mo").read_bytes()) == before


def test_a_new_message_is_a_problem(path):
    more = {**MESSAGES, Message("Baru"): ["c.py"]}

    assert problems(path, more) == [
        "en: the messages in the code have changed.",
        "en: not translated: Baru",
    ]


def test_a_message_that_is_gone_is_a_problem(path):
    assert problems(path, {DAYS: ["a.py"]}) == ["en: the messages in the code have changed."]


def test_merging_keeps_what_is_known_and_drops_what_is_gone(path):
    new = merged(read_catalogue(path), {Message("Baru"): ["c.py"], Message("Lacak"): []}, "en")

    assert [(entry.msgid, entry.msgstr) for entry in new] == [("Baru", ""), ("Lacak", "Track")]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"msgstr": ""}, "en: not translated: Lacak"),
        ({"flags": ["fuzzy"]}, "en: not translated: Lacak"),
        ({"msgstr": "Track {name}"}, "en: other placeholders than: Lacak"),
        ({"msgstr": "Track %(name)s"}, "en: other placeholders than: Lacak"),
    ],
)
def test_a_bad_translation_is_a_problem(path, changes, problem):
    rewrite(path, **changes)

    assert problems(path) == [problem]


def test_a_plural_needs_all_its_forms_and_placeholders(path):
    catalogue = read_catalogue(path)
    catalogue[0].msgstr_plural = {0: "%(n)d day", 1: "days"}
    write_catalogue(catalogue, path)

    assert problems(path) == ["en: other placeholders than: %(n)d hari"]


def test_a_stale_compiled_catalogue_is_a_problem(path):
    path.with_suffix(".mo").write_bytes(b"")

    assert problems(path) == ["en: the compiled catalogue is not the one of the text."]


def test_indonesian_stands_in_the_code(tmp_path):
    path = catalogue_path("id", tmp_path)
    write_catalogue(merged(polib.POFile(), MESSAGES, "id"), path)

    assert list(problems_of(path, MESSAGES, "id")) == []
    assert list(read_catalogue(path)) == []
