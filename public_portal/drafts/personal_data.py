"""Personal data in what a reporter writes, shown masked so that they can take it out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from kernel.personal_data import Kind, find_personal_data
from public_portal.drafts.parts import Part

if TYPE_CHECKING:
    from public_portal.drafts.draft import Draft

NAMES = {Kind.NIK: _("NIK"), Kind.PHONE: _("nomor telepon"), Kind.EMAIL: _("alamat surel")}
MOST_SHOWN = 5


@dataclass(frozen=True)
class Found:
    """One piece of personal data as the warning shows it."""

    name: str
    masked: str


def personal_data_in(*texts: str) -> list[Found]:
    """Return what looks like personal data in the texts, the first few."""
    found = [finding for text in texts for finding in find_personal_data(text)]
    return [Found(str(NAMES[each.kind]), each.masked) for each in found[:MOST_SHOWN]]


def personal_data_of(draft: Draft) -> list[Found]:
    """Return what looks like personal data in what all could read of a draft."""
    problem, place = draft.of(Part.PROBLEM), draft.of(Part.PLACE)
    texts = (problem.get("title", ""), problem.get("body", ""), place.get("place", ""))
    return personal_data_in(*texts)
