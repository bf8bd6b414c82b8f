"""Which files may come with a report, how large they may be, and under which name they are kept.

Source: RELIABILITY 2, attachments
"""

import re
import unicodedata
from enum import StrEnum

MOST_FILES = 5
MOST_BYTES = 10 * 1024 * 1024
NAME_MAX = 120
# A picture is kept no larger than a screen and a printer need.
SIDE_MAX = 2048
# A JPEG can be opened at a fraction of its size, a PNG only whole.
MOST_PIXELS = {"jpg": 32_000_000, "png": 16_000_000}
MOST_PDF_PAGES = 500
MOST_PDF_OBJECTS = 100_000

_UNPRINTABLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")
_SPACES = re.compile(r"\s+")


class FileKind(StrEnum):
    """What a file is, by its content; the value is the ending of its name."""

    PDF = "pdf"
    JPG = "jpg"
    PNG = "png"


class FileRefusal(StrEnum):
    """One reason for which a file is not taken."""

    EMPTY = "EMPTY"
    TOO_LARGE = "TOO_LARGE"
    TOO_MANY = "TOO_MANY"
    WRONG_KIND = "WRONG_KIND"
    BROKEN = "BROKEN"
    TOO_MANY_PIXELS = "TOO_MANY_PIXELS"
    TOO_COMPLEX = "TOO_COMPLEX"
    LOCKED = "LOCKED"
    NO_ROOM = "NO_ROOM"


class FileRefused(Exception):
    """A file is not taken, and nothing of it is kept. name: as its sender called it."""

    def __init__(self, refusal: FileRefusal, name: str) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
        self.name = name


def check_size(*, name: str, size: int) -> None:
    """Refuse a file that is empty or larger than 10 MB.

    :raises FileRefused: EMPTY or TOO_LARGE
    """
    if size <= 0:
        raise FileRefused(FileRefusal.EMPTY, name)
    if size > MOST_BYTES:
        raise FileRefused(FileRefusal.TOO_LARGE, name)


def check_pixels(*, name: str, kind: FileKind, width: int, height: int) -> None:
    """Refuse a picture that would fill the memory when it is opened.

    :raises FileRefused: TOO_MANY_PIXELS
    """
    if width * height > MOST_PIXELS[kind]:
        raise FileRefused(FileRefusal.TOO_MANY_PIXELS, name)


def clean_name(name: str, kind: FileKind) -> str:
    """Return a name that is safe to show and to save under, with the ending of the true kind.

    Folders, signs that cannot be seen, and leading dots go; what is too long is cut.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    visible = "".join(c for c in last if unicodedata.category(c) not in _UNPRINTABLE)
    stem = _ENDING.sub("", _SPACES.sub(" ", visible).strip()).strip(" .")
    ending = f".{kind.value}"
    return (stem or "berkas")[: NAME_MAX - len(ending)].rstrip(" .") + ending
