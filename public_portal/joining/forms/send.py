"""The last word before an application is sent."""

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form


class SendForm(Form):
    confirms = forms.BooleanField(
        label=_(
            "Isian ini benar, dan orang-orang yang disebut tahu bahwa nama dan kontaknya "
            "disampaikan kepada Admin Nasional."
        )
    )
