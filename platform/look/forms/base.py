"""The form that every screen's forms derive from."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _

from look.forms.sentences import set_sentences
from look.forms.typed_text import has_control_characters, tidy


class Form(forms.Form):
    """Takes typed text without invisible characters and says each mistake in a sentence.

    marks_optional: whether labels say what may be left out; no where that is everything.
    """

    marks_optional = True

    def full_clean(self) -> None:
        for name, field in self.fields.items():
            set_sentences(field, str(self[name].label))
        super().full_clean()

    def _widget_data_value(self, widget: forms.Widget, html_name: str) -> object:
        value = super()._widget_data_value(widget, html_name)  # type: ignore[misc]
        if isinstance(value, str) and not isinstance(widget, forms.PasswordInput):
            return tidy(value)
        return value

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        for name in self.fields:
            typed = self.data.get(self.add_prefix(name))
            if isinstance(typed, str) and has_control_characters(typed) and name not in self.errors:
                self.add_error(name, self._control_characters_sentence(name))

    def _control_characters_sentence(self, name: str) -> str:
        return _(
            "“{label}” memuat karakter yang tidak terlihat. Karakter itu sudah kami buang: "
            "periksa teksnya, lalu kirim lagi."
        ).replace("{label}", str(self[name].label))
