"""Kemendagri codes: `33` a province, `33.04` a regency or city, `33.04.01` a district."""

from __future__ import annotations

import re

_CODE = re.compile(r"[0-9]{2}(?:\.[0-9]{2}){0,2}", re.ASCII)


def ancestor_codes(code: str) -> tuple[str, ...]:
    """Return the codes from the province down to the code itself.

    `33.04.01` gives `("33", "33.04", "33.04.01")`.
    :raises ValueError: not a code of these three levels
    """
    if not _CODE.fullmatch(code):
        message = f"not a region code: {code!r}"
        raise ValueError(message)
    parts = code.split(".")
    return tuple(".".join(parts[:depth]) for depth in range(1, len(parts) + 1))
