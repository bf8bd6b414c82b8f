"""Personal data that people type into free text: found for the warning, masked for the public.

Only what has a recognisable form is found: NIK (and the family card number, which is built
alike), phone numbers of Indonesia, e-mail addresses. Names are not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from kernel.masking import mask_email, mask_nik, mask_phone

_GAP = r"[ .\-]?"
_NIK = re.compile(rf"(?<![0-9])[0-9](?:{_GAP}[0-9]){{15}}(?![0-9])")
_PHONE = re.compile(
    rf"(?<![0-9+])(?:"
    rf"(?:\+?62|0){_GAP}8[1-9](?:{_GAP}[0-9]){{7,10}}"  # mobile
    rf"|(?:\(0[2-9][0-9]{{1,2}}\)|0[2-9][0-9]{{1,2}}){_GAP}[0-9]{{3,4}}{_GAP}[0-9]{{3,4}}"
    rf")(?![0-9])"
)
# Lengths are bounded and a run is tried from its start only, so that long texts stay cheap.
_EMAIL = re.compile(
    r"(?<![\w.+%\-])[\w.+%\-]{1,64}@(?:[a-z0-9\-]{1,63}\.){1,8}[a-z]{2,24}",
    re.ASCII | re.IGNORECASE,
)

# What has neither an @ nor nine digits close together holds nothing; most texts have neither.
_MANY_DIGITS = re.compile(r"[0-9](?:[ .\-)]{0,2}[0-9]){8}")

# A NIK starts with the province (11 to 96) and two more levels, then day, month, year of birth;
# 40 is added to a woman's day.
_PROVINCES = range(11, 97)
_DAYS = (*range(1, 32), *range(41, 72))
_MONTHS = range(1, 13)


class Kind(StrEnum):
    """What was found."""

    NIK = "NIK"
    PHONE = "PHONE"
    EMAIL = "EMAIL"


@dataclass(frozen=True, slots=True)
class Finding:
    """One piece of personal data: `text[start:end]`, and how to show it."""

    kind: Kind
    start: int
    end: int
    masked: str


def find_personal_data(text: str) -> tuple[Finding, ...]:
    """Return what looks like a NIK, a phone number or an e-mail address, in order of place.

    Findings never overlap. The time taken is linear in the length of the text.
    """
    if "@" not in text and not _MANY_DIGITS.search(text):
        return ()
    found: list[Finding] = [
        Finding(Kind.NIK, match.start(), match.end(), mask_nik(match[0]))
        for match in _NIK.finditer(text)
        if _is_plausible_nik(match[0])
    ]
    for kind, pattern, mask in (
        (Kind.EMAIL, _EMAIL, mask_email),
        (Kind.PHONE, _PHONE, mask_phone),
    ):
        found += [
            Finding(kind, match.start(), match.end(), mask(match[0]))
            for match in pattern.finditer(text)
            if all(match.end() <= known.start or known.end <= match.start() for known in found)
        ]
    return tuple(sorted(found, key=lambda finding: finding.start))


def redact(text: str) -> str:
    """Return the text with every finding masked."""
    parts: list[str] = []
    at = 0
    for finding in find_personal_data(text):
        parts += [text[at : finding.start], finding.masked]
        at = finding.end
    return "".join([*parts, text[at:]])


def _is_plausible_nik(text: str) -> bool:
    digits = "".join(character for character in text if character.isdigit())
    return (
        int(digits[:2]) in _PROVINCES and int(digits[6:8]) in _DAYS and int(digits[8:10]) in _MONTHS
    )
