"""A choice with a sentence below it, for radio cards and lists of checkboxes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise


@dataclass(frozen=True, slots=True)
class Option:
    """Stands where Django expects a label: `choices=[("PUBLIC", Option(_("Publik"), _("…")))]`."""

    label: _StrOrPromise
    hint: _StrOrPromise = ""

    def __str__(self) -> str:
        return str(self.label)
