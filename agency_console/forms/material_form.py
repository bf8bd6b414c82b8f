"""A file for public education."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy, pgettext_lazy

from look.forms.base import Form
from look.forms.files_field import FilesField
from onboarding.action_plan.actions.keep_material import MaterialFacts
from onboarding.action_plan.models import Audience, MaterialLanguage


class MaterialForm(Form):
    """One file with what is said of it."""

    title = forms.CharField(label=gettext_lazy("Judul"), max_length=150)
    audience = forms.ChoiceField(label=gettext_lazy("Untuk siapa"), choices=Audience.choices)
    language = forms.ChoiceField(label=gettext_lazy("Bahasa"), choices=MaterialLanguage.choices)

    def __init__(self, data: Any = None, files: Any = None) -> None:
        super().__init__(data, files)
        self.fields["file"] = FilesField(
            label=pgettext_lazy("satu", "Berkas"),
            help_text=gettext_lazy("PDF atau gambar, boleh diunduh siapa saja."),
            most=1,
        )

    def facts(self) -> MaterialFacts:
        """Return what a valid form says."""
        said = self.cleaned_data
        return MaterialFacts(said["title"], said["audience"], said["language"])
