"""The one field of a console's search."""

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form

LONGEST = 200


class SearchForm(Form):
    """What is typed; its mistakes are said beside it."""

    marks_optional = False

    q = forms.CharField(
        label=_("Kata atau nomor laporan"),
        max_length=LONGEST,
        required=False,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
