"""What reports can be browsed by, without asking the database for each page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from public_portal.short_memory import ShortMemory
from regions.queries.regions import provinces, regencies_of
from register.queries.categories import all_categories
from register.rules.states import ReportClass, State
from register.words.labels import CLASS_LABELS

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

Choices = tuple[tuple[str, str], ...]

KINDS = {
    "pengaduan": ReportClass.COMPLAINT,
    "keluhan": ReportClass.GRIEVANCE,
    "aspirasi": ReportClass.ASPIRATION,
    "informasi": ReportClass.INFORMATION_REQUEST,
}
SETTLED = "selesai"
STATUSES: dict[str, tuple[_StrPromise, frozenset[State]]] = {
    "menunggu": (
        _("Menunggu tindak lanjut"),
        frozenset(
            {
                State.NATIONAL_REVIEW,
                State.AGENCY_REVIEW,
                State.LIAISON_REVIEW,
                State.RETURNED_NATIONAL,
            }
        ),
    ),
    "ditunda": (_("Menunggu kelengkapan"), frozenset({State.NEEDS_INFO})),
    "diproses": (_("Diproses"), frozenset({State.IN_PROGRESS})),
    "dijawab": (_("Sudah dijawab"), frozenset({State.ANSWERED})),
    "ombudsman": (_("Di Ombudsman RI"), frozenset({State.OMBUDSMAN})),
    SETTLED: (_("Selesai"), frozenset({State.CLOSED})),
    "diarsipkan": (_("Diarsipkan"), frozenset({State.ARCHIVED})),
}


def kind_choices() -> Choices:
    """Return the classes of a report."""
    return tuple((slug, str(CLASS_LABELS[kind])) for slug, kind in KINDS.items())


def status_choices() -> Choices:
    """Return the states in a few words, several of them behind one where nobody outside cares."""
    return tuple((slug, str(label)) for slug, (label, _states) in STATUSES.items())


def category_choices() -> Choices:
    """Return the categories in the reader's language."""
    return _lists.of(["categories"])["categories"][_is_english()]


def province_choices() -> Choices:
    """Return the provinces by name."""
    return _regions.of([""])[""]


def regency_choices(province: str) -> Choices:
    """Return the regencies and cities of a province by name, none without a province."""
    return _regions.of([province])[province] if province else ()


def forget() -> None:
    """Read everything anew from now on."""
    for memory in (_lists, _regions):
        memory.forget()


def _is_english() -> bool:
    return (get_language() or "").startswith("en")


def _read_lists(keys: set[str]) -> dict[str, tuple[Choices, Choices]]:
    found = all_categories()
    names = tuple((each.code, each.name) for each in found)
    return {key: (names, tuple((each.code, each.name_en) for each in found)) for key in keys}


def _read_regions(keys: set[str]) -> dict[str, Choices]:
    return {
        key: tuple((each.code, each.name) for each in (regencies_of(key) if key else provinces()))
        for key in keys
    }


_lists: ShortMemory[str, tuple[Choices, Choices]] = ShortMemory(_read_lists)
_regions: ShortMemory[str, Choices] = ShortMemory(_read_regions)
