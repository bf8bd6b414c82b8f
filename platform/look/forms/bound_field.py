"""A field of a form on its page: its class, what describes it, where its error leads."""

from __future__ import annotations

from typing import Any

from django import forms

_MANY = (forms.RadioSelect, forms.CheckboxSelectMultiple)


class BoundField(forms.BoundField):
    @property
    def template_name(self) -> str:
        if own := getattr(self.field, "template_name", None):
            return str(own)
        if self.is_single_checkbox:
            return "look/forms/checkbox.html"
        return "look/forms/group.html" if self.use_fieldset else "look/forms/field.html"

    @property
    def is_single_checkbox(self) -> bool:
        return isinstance(self.field.widget, forms.CheckboxInput)

    @property
    def is_optional(self) -> bool:
        marks = getattr(self.form, "marks_optional", True)
        return marks and not self.field.required and not self.is_single_checkbox

    @property
    def anchor(self) -> str:
        """The id that the error summary leads to: of the first choice in a group."""
        return f"{self.auto_id}_0" if self.use_fieldset else self.id_for_label

    @property
    def count_limit(self) -> int | None:
        """How many characters a text area takes, for the count below it."""
        if not isinstance(self.field.widget, forms.Textarea):
            return None
        return getattr(self.field, "max_length", None)

    @property
    def must_choose_again(self) -> bool:
        """Tell whether a browser has dropped the files of a refused form, and we have too."""
        if getattr(self.form, "keeps_files", False):
            return False
        is_file = isinstance(self.field.widget, forms.FileInput)
        return is_file and self.form.is_bound and bool(self.form.errors) and bool(self.data)

    @property
    def aria_describedby(self) -> str | None:
        described = super().aria_describedby
        if not self.count_limit or not self.auto_id or described is None:
            return described
        return f"{described} {self.auto_id}_count".strip()

    def build_widget_attrs(
        self, attrs: dict[str, Any], widget: forms.Widget | None = None
    ) -> dict[str, Any]:
        widget = widget or self.field.widget
        built = super().build_widget_attrs(attrs, widget)
        if widget.is_hidden:
            return built
        classes = [widget.attrs.get("class", ""), _css_class(widget)]
        if self.errors:
            classes.append("is-invalid")
        built["class"] = " ".join(name for name in classes if name)
        # ARIA knows no invalid radio or checkbox; the group's error describes it.
        if self.use_fieldset:
            built.pop("aria-invalid", None)
        # A browser would cut a pasted text without a word; the count says it instead.
        if self.count_limit:
            built["maxlength"] = False
        return built


def _css_class(widget: forms.Widget) -> str:
    if isinstance(widget, (*_MANY, forms.CheckboxInput)):
        return "form-check-input"
    return "form-select" if isinstance(widget, forms.Select) else "form-control"
