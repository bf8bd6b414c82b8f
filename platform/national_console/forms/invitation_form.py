"""Whom to invite to the national desk."""

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form


class DeskInvitationForm(Form):
    """The desk has one role, so the address is all."""

    email = forms.EmailField(
        label=_("Alamat surel"),
        help_text=_("Tautan undangan dikirim ke sini dan berlaku tujuh hari, untuk satu kali."),
    )
