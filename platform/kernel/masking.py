"""Names, addresses and numbers of people, shown so that only their owner recognises them.

The number of stars is always the same: the length would tell something as well.
"""

from __future__ import annotations

STARS = "***"
_NIK_TAIL = 4
_PHONE_HEAD = 4
_PHONE_TAIL = 3
_SHORTEST_PHONE = 9


def mask_name(name: str) -> str:
    """Keep the first letter of each word: `Siti Aminah` becomes `S*** A***`."""
    return " ".join(word[0] + STARS for word in name.split())


def mask_email(email: str) -> str:
    """Keep the first letter and the domain: `siti@contoh.id` becomes `s***@contoh.id`.

    A text without an @ is masked whole.
    """
    local, at, domain = email.strip().rpartition("@")
    if not (local and at and domain):
        return STARS
    return f"{local[0]}{STARS}@{domain}"


def mask_phone(phone: str) -> str:
    """Keep the first four and the last three digits: `0812-3456-7890` becomes `0812***890`.

    `+62` is written as `0`. A number of less than nine digits is masked whole.
    """
    digits = _digits(phone)
    if digits.startswith("62"):
        digits = "0" + digits[2:]
    if len(digits) < _SHORTEST_PHONE:
        return STARS
    return digits[:_PHONE_HEAD] + STARS + digits[-_PHONE_TAIL:]


def mask_nik(nik: str) -> str:
    """Keep the running number: `3304011708900001` becomes `***0001`.

    The rest of a NIK tells the district, the birthday and the sex.
    """
    digits = _digits(nik)
    return STARS + digits[-_NIK_TAIL:] if len(digits) > _NIK_TAIL else STARS


def _digits(text: str) -> str:
    return "".join(character for character in text if character in "0123456789")
