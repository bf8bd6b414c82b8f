"""Writing a ready reply, or a macro: the text, when it is offered, and the step that it opens."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.actions.keep_reply import Reply
from casework.forms.ready_text_form import Choices, ReadyTextForm
from casework.rules.macros import MACRO_STEPS, TICKS, ticks_of
from register.rules.steps import Step
from register.words.step_fields import LABELS
from register.words.steps import STEP_LABELS


class ReplyForm(ReadyTextForm):
    """All that one text of an agency is kept with."""

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
    field_order = (
        *("title", "code", "text", "category_code", "unit_id", "step", "ticks", "is_active"),
    )

    def __init__(
        self, data: Any = None, *, categories: Choices, units: Choices, initial: Any = None
    ) -> None:
        super().__init__(data, categories=categories, initial=initial)
        steps = [(step.value, str(STEP_LABELS[step])) for step in MACRO_STEPS]
        self._choose("unit_id", (("", _("Semua unit")), *units))
        self._choose("step", (("", _("Tanpa langkah: teks saja")), *steps))

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
