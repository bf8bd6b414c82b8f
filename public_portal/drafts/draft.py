"""A report being written: what was answered so far, and the files that wait for it."""

from __future__ import annotations

import secrets
import string
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from register.actions.keep_file import KeptFile

if TYPE_CHECKING:
    from public_portal.drafts.parts import Part

_ALPHABET = string.ascii_lowercase + string.digits
_ID_LENGTH = 12
Answers = dict[str, Any]


@dataclass
class Draft:
    """One report being written.

    id: stands in the address and opens nothing. key: makes sending twice the same as once. answers:
    by part, plain values. sent: the report's number, after which nothing else is kept. code: of the
    check of an address; confirmed_email: the address that the reporter has shown to be theirs.
    """

    id: str
    key: UUID
    answers: dict[str, Answers] = field(default_factory=dict)
    files: list[KeptFile] = field(default_factory=list)
    sent: str = ""
    code: dict[str, str] = field(default_factory=dict)
    confirmed_email: str = ""

    def of(self, part: Part) -> Answers:
        """Return what was answered in a part, empty where it was not reached."""
        return self.answers.get(part.value, {})

    def is_done(self, part: Part) -> bool:
        """Tell whether a part was sent complete."""
        return bool(self.of(part).get("is_done"))

    @property
    def is_confidential(self) -> bool:
        """Whether its reporter chose that nobody but officers reads it."""
        return bool(self.answers.get("identity", {}).get("visibility") == "CONFIDENTIAL")

    def fill(self, part: Part, answers: Answers) -> None:
        """Take over the answers of a complete part."""
        self.answers[part.value] = {**answers, "is_done": True}

    def note(self, part: Part, answers: Answers) -> None:
        """Take over answers that are still incomplete."""
        self.answers[part.value] = {**answers, "is_done": False}

    def close(self, number: str) -> None:
        """Forget all but the number of the report that came of it."""
        self.answers, self.files, self.sent = {}, [], number
        self.code, self.confirmed_email = {}, ""


def new_draft() -> Draft:
    """Return an empty draft with a fresh name."""
    name = "".join(secrets.choice(_ALPHABET) for _ in range(_ID_LENGTH))
    return Draft(name, uuid4())


def pack(draft: Draft) -> dict[str, Any]:
    """Return a draft as JSON keeps it."""
    return {**asdict(draft), "key": str(draft.key)}


def unpack(kept: dict[str, Any]) -> Draft:
    """Return the draft of what `pack` made."""
    files = [KeptFile(**file) for file in kept["files"]]
    return Draft(**{**kept, "key": UUID(kept["key"]), "files": files})
