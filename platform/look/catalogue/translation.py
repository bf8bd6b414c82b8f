"""The catalogue of one language: kept beside the code, both as text and compiled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import polib

from look.catalogue.message import Message
from look.catalogue.sources import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOCALE = ROOT / "platform" / "locale"
# What libraries say in Indonesian, in our words; Django prefers it to their own catalogues.
LIBRARY_WORDS = ROOT / "platform/accounts/locale/id/LC_MESSAGES/django.po"
# Indonesian is what stands in the code; its catalogue only says that it has one plural form.
PLURALS = {"id": "nplurals=1; plural=0;", "en": "nplurals=2; plural=(n != 1);"}
_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}")


def catalogue_path(language: str, locale: Path = LOCALE) -> Path:
    return locale / language / "LC_MESSAGES" / "django.po"


def read_catalogue(path: Path) -> polib.POFile:
    return polib.pofile(str(path)) if path.exists() else polib.POFile()


def merged(old: polib.POFile, messages: dict[Message, list[str]], language: str) -> polib.POFile:
    """Return a catalogue of exactly these messages, with the translations that are known."""
    known = {_key(entry): entry for entry in old}
    new = polib.POFile(wrapwidth=98)
    new.metadata = {
        "Language": language,
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": PLURALS[language],
    }
    for message, places in messages.items() if language != "id" else ():
        new.append(_entry(message, places, known.get(message)))
    return new


def write_catalogue(catalogue: polib.POFile, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{catalogue}\n", encoding="utf-8")
    path.with_suffix(".mo").write_bytes(catalogue.to_binary())


def is_compiled(path: Path) -> bool:
    """Tell whether the compiled catalogue beside a text is the one of the text."""
    compiled = path.with_suffix(".mo")
    return compiled.exists() and compiled.read_bytes() == read_catalogue(path).to_binary()


def problems_of(path: Path, messages: dict[Message, list[str]], language: str) -> Iterator[str]:
    """Yield a sentence for each thing that keeps the catalogue from being complete."""
    catalogue = read_catalogue(path)
    expected = merged(catalogue, messages, language)
    if [_key(entry) for entry in catalogue] != [_key(entry) for entry in expected]:
        yield f"{language}: the messages in the code have changed."
    for entry in expected:
        text = entry.msgid.replace("\n", " ")
        if not entry.translated():
            yield f"{language}: not translated: {text}"
        elif not _same_placeholders(entry):
            yield f"{language}: other placeholders than: {text}"
    if not is_compiled(path):
        yield f"{language}: the compiled catalogue is not the one of the text."


def _entry(message: Message, places: list[str], known: polib.POEntry | None) -> polib.POEntry:
    entry = polib.POEntry(
        msgid=message.msgid,
        msgid_plural=message.plural,
        msgctxt=message.context or None,
        occurrences=[(place, "") for place in places],
    )
    if "%(" in message.msgid:
        entry.flags.append("python-format")
    if known:
        entry.msgstr = known.msgstr
        entry.flags += [flag for flag in known.flags if flag == "fuzzy"]
    if message.plural:
        entry.msgstr_plural = dict(known.msgstr_plural) if known else {0: "", 1: ""}
    return entry


def _key(entry: polib.POEntry) -> Message:
    return Message(entry.msgid, entry.msgid_plural or "", entry.msgctxt or "")


def _same_placeholders(entry: polib.POEntry) -> bool:
    wanted = set(_PLACEHOLDER.findall(entry.msgid + entry.msgid_plural))
    texts = entry.msgstr_plural.values() if entry.msgid_plural else (entry.msgstr,)
    return all(set(_PLACEHOLDER.findall(text)) == wanted for text in texts)
