"""Places that a query names: offered as chips that can be taken off, never a silent filter.

Batu, Malang and Pati are words as well: without a word that marks a place (kota, kab., di …) they
are only suggested. So are districts whose name is an ordinary word or stands in many regencies.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

import simplemma

from search.language.fold import fold
from search.language.gazetteer import (
    CITY,
    DISTRICT,
    PROVINCE,
    REGENCY,
    Place,
    compact,
    places_by_name,
)
from search.language.place_typos import meant_name
from search.language.word_lists import ambiguous_places

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 5  # in a name
_MOST_PLACES = 3  # that one name may mean and still be a certain chip
_SHORTEST = 4  # of a district's name without a marker
_MARKERS = {
    PROVINCE: "prov provinsi propinsi pemprov gubernur",
    REGENCY: "kab kabupaten pemkab bupati",
    CITY: "kota kodya kotamadya pemkot walikota wali",
    DISTRICT: "kec kecamatan camat",
}
_LEVEL_OF_MARKER = {word: level for level, words in _MARKERS.items() for word in words.split()}
_NEAR = frozenset(
    [
        "di",
        "daerah",
        "wilayah",
        "sekitar",
        "pusat",
        "seputar",
        "area",
        "dekat",
        "asal",
        "warga",
        "sekota",
    ]
)
_STREETS = frozenset(["jalan", "jl", "jln", "jlan", "gang", "gg", "raya"])


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the query. start, end: where it stands, its marker included.

    certain: it may narrow the search by itself, as a chip; otherwise it is only offered.
    lesser: places of lower rank that have the same name, meant if another mention holds them.
    mistyped: no place is called so, but one almost.
    """

    places: tuple[Place, ...]
    start: int
    end: int
    certain: bool
    lesser: tuple[Place, ...] = ()
    mistyped: bool = False

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the places."""
        return tuple(place.code for place in self.places)


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int


def mentions_in(query: str) -> tuple[Mention, ...]:
    """Return the places that a query names, from left to right, the longest names first."""
    words = [_Word(fold(m.group()), m.start(), m.end()) for m in _WORD.finditer(query)]
    found: list[Mention] = []
    at = 0
    while at < len(words):
        mention, length = _mention_at(words, at)
        found += [mention] if mention else []
        at += length
    held = [_narrowed(mention, found) for mention in found]
    return tuple(mention for mention in held if mention.certain or _is_worth_offering(mention))


def narrowest_codes(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Return the codes of the places, without those in which another one lies."""
    places = {place.code: place for mention in mentions for place in mention.places}
    return tuple(
        code
        for code in places
        if not any(inner != code and inner.startswith(code + ".") for inner in places)
    )


def without(query: str, mentions: Sequence[Mention]) -> str:
    """Return the query without the words of these mentions."""
    for mention in sorted(mentions, key=lambda each: -each.start):
        query = f"{query[: mention.start]} {query[mention.end :]}"
    return " ".join(query.split())


def _narrowed(mention: Mention, mentions: Sequence[Mention]) -> Mention:
    """Hold a mention to those of its places that lie in another one: `Taman, Sidoarjo`."""
    others = [place for other in mentions if other is not mention for place in other.places]
    inside = tuple(
        place
        for place in mention.places + mention.lesser
        if any(place.is_within(other) for other in others)
    )
    return replace(mention, places=inside, certain=True) if inside else mention


def _is_worth_offering(mention: Mention) -> bool:
    """Leave out `taman` and `pasar`, which are districts somewhere too."""
    first = mention.places[0]
    return first.level != DISTRICT or not is_ordinary(fold(first.name))


def _mention_at(words: Sequence[_Word], at: int) -> tuple[Mention | None, int]:
    level = _LEVEL_OF_MARKER.get(words[at].text)
    first = at + 1 if level else at
    for count in range(min(_MOST_WORDS, len(words) - first), 0, -1):
        name = words[first : first + count]
        found = _named(name, level)
        places = _of_level(found, level)
        if places:
            mistyped = compact(_text(name)) not in places_by_name()
            is_last = first + count == len(words)
            certain = bool(level) or _is_certain(
                name, places, words[:at], is_doubtful=mistyped and not is_last
            )
            lesser = () if level else tuple(place for place in found if place not in places)
            start, end = words[at].start, name[-1].end
            return Mention(places, start, end, certain, lesser, mistyped), first - at + count
    if level:  # "Kota Baru" may be a name itself, "kota" no marker
        return _without_marker(words, at)
    return None, 1


def _without_marker(words: Sequence[_Word], at: int) -> tuple[Mention | None, int]:
    for count in range(min(_MOST_WORDS, len(words) - at), 1, -1):
        name = words[at : at + count]
        places = _most_important(places_by_name().get(compact(_text(name)), ()))
        if places:
            certain = _is_certain(name, places, words[:at])
            return Mention(places, name[0].start, name[-1].end, certain), count
    return None, 1


def _named(name: Sequence[_Word], level: str | None) -> tuple[Place, ...]:
    text = compact(_text(name))
    found = places_by_name().get(text, ())
    if found or len(name) > 1:
        return found
    return places_by_name().get(meant_name(text, level == DISTRICT), ())


def _of_level(places: tuple[Place, ...], level: str | None) -> tuple[Place, ...]:
    if level is None:
        return _most_important(places)
    return tuple(place for place in places if place.level == level)


def _most_important(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """Return provinces if there are any, else regencies and cities, else districts."""
    for levels in ((PROVINCE,), (REGENCY, CITY), (DISTRICT,)):
        found = tuple(place for place in places if place.level in levels)
        if found:
            return found
    return ()


def _is_certain(
    name: Sequence[_Word],
    places: tuple[Place, ...],
    before: Sequence[_Word],
    *,
    is_doubtful: bool = False,
) -> bool:
    """is_doubtful: only almost a name, and not at the end, where places mostly stand."""
    last = before[-1].text if before else ""
    if last in _STREETS or len(places) > _MOST_PLACES or (is_doubtful and last not in _NEAR):
        return False
    if places[0].level != DISTRICT:
        return last in _NEAR or len(name) > 1 or name[0].text not in ambiguous_places()
    return len(compact(_text(name))) >= _SHORTEST and not all(
        is_ordinary(word.text) for word in name
    )


@cache
def is_ordinary(word: str) -> bool:
    """Tell whether a word means something beside a place."""
    return any(simplemma.is_known(word, lang=lang) for lang in ("id", "en"))


def _text(name: Sequence[_Word]) -> str:
    return " ".join(word.text for word in name)
