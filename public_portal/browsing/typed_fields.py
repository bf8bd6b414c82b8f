"""Fields that somebody types into the box of the public search: `status:selesai kategori:jalan`.

They are what the filters beside the box are, so they become those, with a chip that takes them off.
What is no value of a field is searched for as words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from public_portal.browsing import choices
from search.syntax.choices import UnclearChoice, UnknownChoice, chosen
from search.syntax.parts import TypedField, typed_fields, without_fields

if TYPE_CHECKING:
    from collections.abc import Callable

# The field of the form, and what can be chosen for it, by the names that are typed.
_FIELDS: dict[str, tuple[str, Callable[[], choices.Choices]]] = {
    **dict.fromkeys(("status", "state"), ("status", choices.status_choices)),
    **dict.fromkeys(("jenis", "class"), ("kind", choices.kind_choices)),
    **dict.fromkeys(("kategori", "category"), ("category", choices.category_choices)),
}


def fields_apart(typed: str) -> tuple[str, dict[str, str]]:
    """Return what is left to search for, and the values of the form's fields that were typed.

    Of a field that is typed twice the later one counts, as in the form.
    """
    meant = {each: _meant(each) for each in typed_fields(typed)}
    found = {name: value for name, value in meant.values() if value}
    return without_fields(typed, (each for each, (_n, value) in meant.items() if value)), found


def _meant(typed: TypedField) -> tuple[str, str]:
    """Return the form's field and the code of what was typed; no code where that is not clear."""
    if typed.is_excluded or typed.name not in _FIELDS:
        return "", ""
    name, offered = _FIELDS[typed.name]
    named = {key: (code,) for code, label in offered() for key in (label, code)}
    try:
        return name, chosen(typed.value, named)[0]
    except (UnknownChoice, UnclearChoice):
        return name, ""
