"""What a form of searching means, as the search takes it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from public_portal.forms.browse import NAMES
from search.filters import Filters
from search.queries.vocabulary import vocabulary
from search.query import Query, Sort
from search.reach import PUBLIC
from search.understood import Understood, understand

if TYPE_CHECKING:
    from datetime import datetime

    from public_portal.forms.browse import BrowseForm
    from search.language.places import Mention


@dataclass(frozen=True)
class Asked:
    """A valid form, understood, at a moment. said: what is filled in, by the names of the address."""

    at: datetime
    said: dict[str, str]
    typed: str
    meant: Understood
    filters: Filters
    sort: Sort

    @property
    def is_empty(self) -> bool:
        """Whether nothing narrows it."""
        return self.meant.words.is_empty and self.filters == Filters()

    @property
    def is_everywhere(self) -> bool:
        """Whether nothing narrows it but perhaps a place that is chosen."""
        return self.meant.words.is_empty and replace(self.filters, regions=()) == Filters()

    @property
    def is_strict(self) -> bool:
        """Whether a report with only some of the words is left out."""
        return self.sort is Sort.NEWEST and len(self.meant.words.wanted) > 1

    @property
    def province(self) -> str:
        """The code of the province that is chosen or in which what is chosen lies, or empty."""
        return self.said.get(NAMES["province"], "")

    def chosen(self, field: str) -> str:
        """Return what a field has been filled in with, or empty."""
        return self.said.get(NAMES[field], "")

    @property
    def query(self) -> Query:
        """It as one of the public's queries."""
        words = self.meant.words
        return Query(reach=PUBLIC, at=self.at, words=words, filters=self.filters, sort=self.sort)


def asked_by(form: BrowseForm, *, at: datetime) -> Asked:
    """Return what a valid form asks for; a statement now and then, for the words reports have."""
    typed = form.cleaned_data["words"]
    meant = _meant(typed, form, at=at)
    return Asked(
        at=at,
        said=form.said(),
        typed=typed,
        meant=meant,
        filters=form.filters(_regions(meant, form.region)),
        sort=Sort.NEWEST if NAMES["newest"] in form.said() else Sort.RELEVANCE,
    )


def _meant(typed: str, form: BrowseForm, *, at: datetime) -> Understood:
    """Understand what is typed; a place that lies outside the chosen one is searched as words."""
    taken_off = [code for code in form.cleaned_data["as_words"].split(",") if code]
    known = vocabulary(at=at)
    found = understand(typed, vocabulary=known, taken_off=taken_off)
    elsewhere = [
        code for chip in found.chips if not _meets(chip, form.region) for code in chip.codes
    ]
    if not elsewhere:
        return found
    return understand(typed, vocabulary=known, taken_off=[*taken_off, *elsewhere])


def _meets(chip: Mention, region: str) -> bool:
    return any(code.startswith(region) or region.startswith(code) for code in chip.codes)


def _regions(meant: Understood, region: str) -> tuple[str, ...]:
    """Return the narrower of the chosen place and those named."""
    if not region:
        return meant.regions
    return tuple(code for code in meant.regions if code.startswith(region)) or (region,)
