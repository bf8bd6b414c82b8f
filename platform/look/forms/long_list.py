"""A list to choose from that may be long: finder.js makes it a field to type in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _

# As many as the eye takes in; a shorter list is quicker to read than to search.
SHORT = 15


class _Found(forms.Select):
    """The words for finder.js stand here, since scripts have no catalogue of their own."""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        rows = sum(len(options) for _group, options, _index in context["widget"]["optgroups"])
        if rows > SHORT:
            context["widget"]["attrs"] |= _words()
        return context


class LongSelect(_Found):
    """One of many."""


class LongSelectMultiple(_Found, forms.SelectMultiple):
    """Several of many; those chosen stand below the field."""


def _words() -> dict[str, str]:
    return {
        "data-finder": _("Ketik sebagian nama"),
        "data-found": _("{n} cocok"),
        "data-none": _("Tidak ada yang cocok. Coba kata lain."),
        "data-options": _("Pilihan"),
        "data-chosen": _("Dipilih"),
        "data-taken": _("{name} dipilih"),
        "data-dropped": _("{name} tidak dipilih lagi"),
        "data-drop": _("Hapus {name}"),
    }
