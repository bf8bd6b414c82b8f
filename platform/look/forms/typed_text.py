"""What people type, without what they cannot see."""

from __future__ import annotations

import re
import unicodedata

# Word processors paste these; they are kept as what their author saw.
_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Byte order marks, zero-width spaces and marks that turn the direction of writing.
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


def has_control_characters(text: str) -> bool:
    """Tell whether the text holds what no keyboard types and no database keeps."""
    return _CONTROL.search(text) is not None


def tidy(text: str) -> str:
    """Return the text with plain line breaks, composed letters and nothing invisible."""
    text = _LINE_BREAKS.sub("\n", text)
    text = _CONTROL.sub("", _INVISIBLE.sub("", text))
    return unicodedata.normalize("NFC", text)
