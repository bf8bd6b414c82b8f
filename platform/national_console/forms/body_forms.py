"""What the desk is asked for when it changes something about a body."""

from django import forms
from django.utils.translation import gettext_lazy

from look.forms.base import Form
from tenants.bodies.models import REASON_LENGTH


class BodyReasonForm(Form):
    """Why."""

    marks_optional = False

    reason = forms.CharField(
        label=gettext_lazy("Alasan"),
        max_length=REASON_LENGTH,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Tersimpan di riwayat instansi ini, dibaca Admin Nasional lain."),
    )
