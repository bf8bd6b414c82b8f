"""Writing a ready reply, or a macro: the text, when it is offered, and the step that it opens."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.actions.keep_reply import Reply
from casework.rules.macros import MACRO_STEPS, TICKS, ticks_of
from casework.rules.reply_text import VARIABLES, unknown_variables
from look.forms.base import Form
from register.forms.step_form import TEXT_MAX
from register.rules.steps import Step
from register.words.step_fields import LABELS
from register.words.steps import STEP_LABELS

Choices = Sequence[tuple[str, str]]
CODE = RegexValidator(
    r"^[a-z0-9]+(-[a-z0-9]+)*\Z",
    gettext_lazy("Pakai huruf kecil, angka, dan tanda hubung, misalnya “minta-foto”."),
)


class ReplyForm(Form):
    """All that one text is kept with."""

    title = forms.CharField(label=gettext_lazy("Nama"), max_length=80)
    code = forms.CharField(
        label=gettext_lazy("Kode"),
        max_length=40,
        validators=[CODE],
        help_text=gettext_lazy("Diketik setelah garis miring saat menulis, misalnya /minta-foto."),
    )
    text = forms.CharField(
        label=gettext_lazy("Teks"), max_length=TEXT_MAX, widget=forms.Textarea(attrs={"rows": 8})
    )
    category_code = forms.ChoiceField(
        label=gettext_lazy("Hanya untuk kategori"), required=False, choices=()
    )
    unit_id = forms.ChoiceField(label=gettext_lazy("Hanya untuk unit"), required=False, choices=())
    step = forms.ChoiceField(
        label=gettext_lazy("Langkah"),
        required=False,
        help_text=gettext_lazy(
            "Bila dipilih, teks ini menjadi langkah siap pakai: satu klik membuka formulir langkah "
            "itu dengan isinya. Hanya ditawarkan bila langkahnya memang terbuka."
        ),
    )
    ticks = forms.MultipleChoiceField(
        label=gettext_lazy("Centang bersama langkah itu"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[(name, LABELS[name]) for name in TICKS],
    )
    is_active = forms.BooleanField(label=gettext_lazy("Ditawarkan kepada petugas"), required=False)

    def __init__(
        self, data: Any = None, *, categories: Choices, units: Choices, initial: Any = None
    ) -> None:
        super().__init__(data, initial=initial)
        steps = [(step.value, str(STEP_LABELS[step])) for step in MACRO_STEPS]
        self._choose("category_code", (("", _("Semua kategori")), *categories))
        self._choose("unit_id", (("", _("Semua unit")), *units))
        self._choose("step", (("", _("Tanpa langkah: teks saja")), *steps))
        self.fields["text"].help_text = _(
            "Variabel yang diisi sendiri: {names}. Identitas pelapor tidak pernah termasuk."
        ).format(names=" ".join(f"{{{name}}}" for name in VARIABLES))

    def _choose(self, name: str, choices: Choices) -> None:
        self.fields[name].choices = list(choices)  # type: ignore[attr-defined]

    def clean_text(self) -> str:
        """Refuse a name in braces that has no value."""
        text: str = self.cleaned_data["text"]
        for name in unknown_variables(text):
            raise forms.ValidationError(
                _("Tidak ada variabel {name}. Pilih dari daftar di atas kotak ini.").format(
                    name=f"{{{name}}}"
                )
            )
        return text

    def clean(self) -> dict[str, Any]:
        """Refuse ticks that the chosen step does not have."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        step = values.get("step")
        known = ticks_of(Step(step)) if step else ()
        if not set(values.get("ticks", ())) <= set(known):
            self.add_error("ticks", _("Langkah ini tidak punya centang itu."))
        return values

    def reply(self) -> Reply:
        """Return what a valid form says."""
        values = self.cleaned_data
        return Reply(
            **{name: values[name] for name in ("code", "title", "text", "category_code")},
            unit_id=int(values["unit_id"]) if values["unit_id"] else None,
            step=Step(values["step"]) if values["step"] else None,
            ticks=tuple(values["ticks"]),
            is_active=values["is_active"],
        )
