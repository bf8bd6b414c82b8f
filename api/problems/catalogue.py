"""Every code that a problem can have, with its words: what the human pages list."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus

from api.problems.problem import TYPES, anchor_of
from api.problems.words import BY_CODE, TITLES, detail_of, title_of
from casework.words.periodic import SENTENCES
from register.rules.attachments import FileRefusal, FileRefused
from register.rules.refusals import Refusal
from register.words.files import file_sentence
from register.words.refusals import sentence


@dataclass(frozen=True, slots=True)
class Told:
    """One code. title: what its status is called, empty where it can have several."""

    code: str
    title: str
    detail: str

    @property
    def anchor(self) -> str:
        """What its words are found by on their page."""
        return TYPES.partition("#")[2] + anchor_of(self.code)


def told_of(status: int) -> Told:
    """Return the code that says no more than its status."""
    return Told(HTTPStatus(status).name, title_of(status), detail_of(status))


def of_statuses() -> list[Told]:
    """Return all codes that say no more than their status."""
    return [told_of(each) for each in sorted(TITLES)]


def of_the_interface() -> list[Told]:
    """Return the interface's own codes."""
    return [Told(code, "", str(words)) for code, words in BY_CODE.items()]


def of_steps() -> list[Told]:
    """Return why a step is refused."""
    return [Told(each.value, "", sentence(each)) for each in Refusal]


def of_files() -> list[Told]:
    """Return why a file is refused, with a name that it may have."""
    refused = [(each, FileRefused(each, "foto.jpg")) for each in FileRefusal]
    return [Told(f"FILE_{each.value}", "", file_sentence(file)) for each, file in refused]


def of_periodic() -> list[Told]:
    """Return why something is not done with a periodic report."""
    return [Told(f"PERIODIC_{each.value}", "", str(words)) for each, words in SENTENCES.items()]


def every_code() -> list[Told]:
    """Return all of them."""
    return [*of_statuses(), *of_the_interface(), *of_files(), *of_steps(), *of_periodic()]
