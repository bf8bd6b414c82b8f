"""The name of a saved view, and whether it is the whole team's."""

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form
from tenants.desk.models.saved_view import NAME_LENGTH


class ViewNameForm(Form):
    """What a saved view is called."""

    name = forms.CharField(label=_("Nama tampilan"), max_length=NAME_LENGTH)


class RenameForm(ViewNameForm):
    """The name that a saved view is to have from now on."""

    name = forms.CharField(label=_("Nama baru"), max_length=NAME_LENGTH)


class SavedViewForm(ViewNameForm):
    """The first with the choice of whose it is, for whoever keeps the team's."""

    for_team = forms.BooleanField(label=_("Untuk seluruh tim"), required=False)


def new_view_form(*, keeps_team: bool, data: object = None) -> Form:
    """Return the form that saves a view, bound if data is given."""
    kind = SavedViewForm if keeps_team else ViewNameForm
    made: Form = kind(data)  # type: ignore[arg-type]
    return made
