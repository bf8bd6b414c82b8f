"""Values that can be typed behind a field, found by their name or by its beginning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from register.rules.states import ACTIVE, ReportClass, State
from search.language.fold import fold

Value = TypeVar("Value", str, int)
Named = Mapping[str, tuple[Value, ...]]

STATES: dict[str, tuple[str, ...]] = {
    **{state.value: (state.value,) for state in State},
    "baru": (State.NATIONAL_REVIEW,),
    "new": (State.NATIONAL_REVIEW,),
    "belum diverifikasi": (State.NATIONAL_REVIEW,),
    "menunggu kelengkapan": (State.NEEDS_INFO,),
    "ditunda": (State.NEEDS_INFO,),
    "postponed": (State.NEEDS_INFO,),
    "di admin instansi": (State.AGENCY_REVIEW,),
    "di unit kerja": (State.LIAISON_REVIEW,),
    "belum ditindaklanjuti": (State.AGENCY_REVIEW, State.LIAISON_REVIEW),
    "waiting": (State.AGENCY_REVIEW, State.LIAISON_REVIEW),
    "dikembalikan": (State.RETURNED_NATIONAL,),
    "returned": (State.RETURNED_NATIONAL,),
    "proses": (State.IN_PROGRESS,),
    "diproses": (State.IN_PROGRESS,),
    "progress": (State.IN_PROGRESS,),
    "dijawab": (State.ANSWERED,),
    "sudah dijawab": (State.ANSWERED,),
    "ombudsman": (State.OMBUDSMAN,),
    "selesai": (State.CLOSED,),
    "done": (State.CLOSED,),
    "diarsipkan": (State.ARCHIVED,),
    "arsip": (State.ARCHIVED,),
    "digabung": (State.MERGED,),
    "dicabut": (State.WITHDRAWN,),
    "aktif": tuple(sorted(ACTIVE)),
    "terbuka": tuple(sorted(ACTIVE)),
    "active": tuple(sorted(ACTIVE)),
    "open": tuple(sorted(ACTIVE)),
}
CLASSES: dict[str, tuple[str, ...]] = {
    **{each.value: (each.value,) for each in ReportClass},
    "pengaduan": (ReportClass.COMPLAINT,),
    "keluhan": (ReportClass.GRIEVANCE,),
    "aspirasi": (ReportClass.ASPIRATION,),
    "apresiasi": (ReportClass.ASPIRATION,),
    "permintaan informasi": (ReportClass.INFORMATION_REQUEST,),
    "informasi": (ReportClass.INFORMATION_REQUEST,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the reader may choose from, by name: their agency's units, the categories, agencies."""

    categories: Named[str] = field(default_factory=dict)
    units: Named[int] = field(default_factory=dict)
    agencies: Named[int] = field(default_factory=dict)


class UnknownChoice(LookupError):
    """Nothing is called so."""


class UnclearChoice(LookupError):
    """Several are called so."""


def chosen(typed: str, named: Named[Value]) -> tuple[Value, ...]:
    """Return what a name means: the name itself, else the only one that begins so or has it inside.

    :raises UnknownChoice: :raises UnclearChoice:
    """
    wanted = _key(typed)
    by_key = {_key(name): values for name, values in named.items()}
    if wanted in by_key:
        return by_key[wanted]
    for fits in (str.startswith, str.__contains__):
        found = {values for key, values in by_key.items() if wanted and fits(key, wanted)}
        if len(found) == 1:
            return found.pop()
        if found:
            raise UnclearChoice(typed)
    raise UnknownChoice(typed)


def _key(name: str) -> str:
    return " ".join(fold(name).replace("_", " ").replace("-", " ").split())
