"""Whether a province supervises an agency of its region."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from look.forms.base import Form

ACCEPT, DECLINE = "terima", "tolak"


class SupervisionForm(Form):
    """The province's answer; whoever declines says why."""

    answer = forms.ChoiceField(
        label=gettext_lazy("Jawaban provinsi"),
        choices=[
            (ACCEPT, gettext_lazy("Menerima peran pengawasan")),
            (DECLINE, gettext_lazy("Menolak peran pengawasan")),
        ],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=gettext_lazy("Alasan"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Wajib bila menolak. Instansi yang bersangkutan membacanya."),
    )

    def clean(self) -> None:
        said = self.cleaned_data
        if said.get("answer") == DECLINE and said.get("reason") == "":
            self.add_error("reason", _("Tulis alasan menolak."))

    @property
    def is_accepted(self) -> bool:
        """What a valid form says."""
        accepted: bool = self.cleaned_data["answer"] == ACCEPT
        return accepted
