"""The variables of a ready reply, and putting their values in.

There is none for who the reporter is: a reply is read by the public.
"""

import re
from collections.abc import Mapping

VARIABLES = (
    "nomor",
    "judul",
    "jenis",
    "kategori",
    "tempat",
    "instansi",
    "unit",
    "tenggat",
    "tanggal",
    "petugas",
)
_VARIABLE = re.compile(r"\{([A-Za-z_]+)\}")
# What stands where a report has no such thing, such as a unit before it is assigned.
NOTHING = "…"


def unknown_variables(text: str) -> tuple[str, ...]:
    """Return the names in braces that are no variables, each once, in order."""
    found = dict.fromkeys(_VARIABLE.findall(text))
    return tuple(name for name in found if name not in VARIABLES)


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return the text with the values of its variables; what is typed in a value stays as it is."""
    return _VARIABLE.sub(lambda found: _value(found, values), text)


def _value(found: re.Match[str], values: Mapping[str, str]) -> str:
    return (values.get(found[1]) or NOTHING) if found[1] in VARIABLES else found[0]
