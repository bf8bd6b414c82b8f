"""Categories that a report is probably about, offered where somebody chooses one, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from register.rules.learnt import LearntCategory


@dataclass(frozen=True, slots=True)
class CategoryOffer:
    """One category. why: the words of the report that speak for it, as a sentence."""

    code: str
    name: str
    why: str


def category_offers(
    learnt: Sequence[LearntCategory], names: Mapping[str, str], *, chosen: str
) -> tuple[CategoryOffer, ...]:
    """Return those of what was learnt that may be chosen, the likeliest first; no statement.

    None where the chosen one is among them. names: by code, of those that may be chosen. chosen:
    empty for none.
    """
    offered = [each for each in learnt if each.code in names]
    if any(each.code == chosen for each in offered):
        return ()
    return tuple(CategoryOffer(each.code, names[each.code], _why(each.words)) for each in offered)


def _why(words: tuple[str, ...]) -> str:
    told = ", ".join(f"“{word}”" for word in words)
    return _("Menyebut {words}.").format(words=told) if told else ""
