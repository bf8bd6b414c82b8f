"""What the forms of the steps have in common: answers as plain values, whole or in part."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from django.utils import timezone

from look.forms.base import Form

if TYPE_CHECKING:
    from public_portal.joining.opened import Opened


class StepForm(Form):
    """One step. paper: the name of the field that takes a signed PDF, empty where none does.

    keeps_files: what came with the form is kept, whatever is wrong with the rest of it.
    """

    paper: ClassVar[str] = ""
    keeps_files = False

    def __init__(self, *args: Any, opened: Opened, **kwargs: Any) -> None:
        self.opened = opened
        self.today = timezone.localdate()
        super().__init__(*args, **kwargs)

    def answers(self) -> dict[str, Any]:
        """Return what was answered and is right, as JSON keeps it."""
        return {
            name: _plain(value) for name, value in self.cleaned_data.items() if name != self.paper
        }


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
