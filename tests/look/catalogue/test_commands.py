from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from look.catalogue import translation
from look.catalogue.message import Message
from look.management.commands import check_translations, make_translations


def run(name):
    output = StringIO()
    call_command(name, stdout=output)
    return output.getvalue().splitlines()


def test_every_message_of_the_project_is_translated():
    assert run("check_translations")[-1].endswith("messages, all translated.")


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    for command in (make_translations, check_translations):
        monkeypatch.setattr(command, "messages_of", lambda: {Message("Lacak"): ["a.py"]})
        monkeypatch.setattr(
            command,
            "catalogue_path",
            lambda language: translation.catalogue_path(language, tmp_path),
        )
    return translation.catalogue_path("en", tmp_path)


def test_make_lists_what_is_to_be_translated(elsewhere):
    assert run("make_translations") == ["en: not translated: Lacak", "1 messages."]
    assert elsewhere.exists()


def test_check_refuses_until_it_is(elsewhere):
    run("make_translations")

    with pytest.raises(CommandError) as refusal:
        run("check_translations")

    assert str(refusal.value) == "en: not translated: Lacak\nRun `manage make_translations`."


def test_check_passes_when_it_is(elsewhere):
    run("make_translations")
    catalogue = translation.read_catalogue(elsewhere)
    catalogue[0].msgstr = "Track"
    translation.write_catalogue(catalogue, elsewhere)

    assert run("check_translations") == ["1 messages, all translated."]
