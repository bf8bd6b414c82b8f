"""The short address of an agency: the first part of its host name, and its prefix for SMS."""

from __future__ import annotations

import re
from enum import StrEnum

LONGEST = 40
_FORM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
# Hosts that the platform has, may come to need, or that would pass for somebody else.
RESERVED = frozenset({
    "nasional", "www", "api", "static", "mail", "admin", "akun", "app", "asset", "assets", "bantuan", "blog", "cdn", "demo", "dev", "docs", "ftp",
    "help", "imap", "konsol", "lapor", "login", "m", "masuk", "ns", "ns1", "ns2", "pop", "portal",
    "root", "smtp", "staging", "statistik", "status", "support", "test", "tuntas", "uji", "webmail",
})  # fmt: skip
_PREFIX = re.compile(r"[A-Z]{3,12}", re.ASCII)


class AddressMistake(StrEnum):
    """Why a short address cannot be one."""

    FORM = "FORM"
    RESERVED = "RESERVED"
    TAKEN = "TAKEN"


def address_mistake(slug: str) -> AddressMistake | None:
    """Return what is wrong with a short address in itself, None where nothing is."""
    if len(slug) > LONGEST or not _FORM.fullmatch(slug):
        return AddressMistake.FORM
    return AddressMistake.RESERVED if slug in RESERVED else None


def proposed_address(name: str) -> str:
    """Return the short address that a body's name suggests, empty where none does."""
    words = re.findall(r"[a-z0-9]+", name.lower())
    kept = [word for word in words if word not in _LEFT_OUT]
    return "-".join(kept)[:LONGEST].strip("-")


def is_sms_prefix(text: str) -> bool:
    """Tell whether a text can stand before an SMS: 3 to 12 capital letters. Source: DOMAIN 1.2"""
    return _PREFIX.fullmatch(text) is not None


_LEFT_OUT = frozenset(
    {"pemerintah", "kabupaten", "kota", "kementerian", "republik", "indonesia", "badan", "daerah"}
)
