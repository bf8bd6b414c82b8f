"""What a page says of what was found: how many, and what a reader must know of how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

if TYPE_CHECKING:
    from search.found import Answer, Found


def count_sentence(answer: Answer) -> str:
    """Say how many reports were found."""
    many = answer.total or 0
    shown = f"{many:,}".replace(",", ".")
    if answer.is_capped:
        return _("lebih dari %(many)s laporan") % {"many": shown}
    return ngettext("%(many)s laporan", "%(many)s laporan", many) % {"many": shown}


def found_sentences(found: Found) -> tuple[str, ...]:
    """Say what a reader must know of how these were found."""
    return (
        _("Mesin pencari utama sedang tidak menjawab. Pencarian memakai cara cadangan.")
        if found.fell_back
        else "",
        _("Sedikit laporan memuat semua kata itu. Yang hanya memuat sebagian ikut ditampilkan.")
        if found.answer.is_loose
        else "",
        _("Angka di saringan dihitung dari %(many)s laporan terbaru.") % {"many": "10.000"}
        if found.answer.is_capped
        else "",
    )
