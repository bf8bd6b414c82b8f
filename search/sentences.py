"""What a search page says of what was found: how many, and what a reader must know of how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

if TYPE_CHECKING:
    from search.found import Answer, Found


def count_sentence(answer: Answer) -> str:
    """Say how many reports were found."""
    many, shown = answer.total or 0, _dotted(answer)
    if answer.is_capped:
        return _("lebih dari %(many)s laporan") % {"many": shown}
    return ngettext("%(many)s laporan", "%(many)s laporan", many) % {"many": shown}


def found_sentences(found: Found) -> list[str]:
    """Say what a reader must know of how these were found."""
    said = (
        (
            found.fell_back,
            _("Mesin pencari utama sedang tidak menjawab. Pencarian memakai cara cadangan."),
        ),
        (
            found.answer.is_loose,
            _(
                "Sedikit laporan memuat semua kata itu. Yang hanya memuat sebagian ikut ditampilkan."
            ),
        ),
        (
            found.answer.is_capped,
            _("Angka di saringan dihitung dari %(many)s laporan terbaru.")
            % {"many": _dotted(found.answer)},
        ),
    )
    return [sentence for holds, sentence in said if holds]


def _dotted(answer: Answer) -> str:
    """Return how many there are; where that is capped, so many were counted."""
    return f"{answer.total or 0:,}".replace(",", ".")
