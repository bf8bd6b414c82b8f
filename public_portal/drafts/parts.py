"""The parts of the report form, in the order in which they are asked."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from django.urls import reverse

if TYPE_CHECKING:
    from public_portal.drafts.draft import Draft


class Part(StrEnum):
    """One page of the form. The value names it in the draft and ends its address's name."""

    PROBLEM = "problem"
    PLACE = "place"
    EVIDENCE = "evidence"
    IDENTITY = "identity"


ORDER = tuple(Part)
# What may be left out.
OPTIONAL = frozenset({Part.EVIDENCE})


def number_of(part: Part) -> int:
    """Return the place of a part among the four, from 1."""
    return ORDER.index(part) + 1


def address_of(part: Part, draft: Draft) -> str:
    """Return where a part of a draft is filled in."""
    return reverse(f"public_portal:report-{part.value}", args=[draft.id])


def review_address(draft: Draft) -> str:
    """Return where a draft is checked and sent."""
    return reverse("public_portal:report-review", args=[draft.id])


def contact_address(draft: Draft) -> str:
    """Return where the address of a draft's reporter is confirmed."""
    return reverse("public_portal:report-contact", args=[draft.id])


def first_open(draft: Draft) -> Part | None:
    """Return the first part that must still be filled in, None where all are."""
    needed = (part for part in ORDER if part not in OPTIONAL)
    return next((part for part in needed if not draft.is_done(part)), None)


def address_after(part: Part, draft: Draft, *, back: bool) -> str:
    """Return where to go on to from a part. back: to the check, for an answer that was changed."""
    following = number_of(part)
    if back or following == len(ORDER):
        return review_address(draft)
    return address_of(ORDER[following], draft)
