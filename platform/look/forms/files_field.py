"""Several files in one field, each with its own sentence when it is refused."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.core.files.uploadedfile import UploadedFile
    from django.utils.functional import _StrOrPromise

    _File = UploadedFile[bytes]

_MEGABYTE = 1024 * 1024
_PHOTO_SIDE = 1600
_MEDIA_TYPES = {"pdf": "application/pdf", "jpg": "image/jpeg", "png": "image/png"}


class FilesInput(forms.FileInput):
    """The words for photos.js stand here, since scripts have no catalogue of their own."""

    allow_multiple_selected = True
    template_name = "look/forms/files.html"

    def get_context(self, name: str, value: object, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"] |= {
            "data-photos": _PHOTO_SIDE,
            "data-shrunk": _("diperkecil dari {from} menjadi {to}"),
            "data-busy": _("sedang diperkecil…"),
            "data-too-large": _("terlalu besar ({to}): paling besar {max}"),
            "data-too-many": _("tidak ikut dikirim: paling banyak {max} berkas"),
        }
        return context


class FilesField(forms.FileField):
    """Cleans to a list of files. What is inside them is for the caller to check.

    kinds: file name endings without the dot, in lower case; jpg takes jpeg too.
    """

    widget = FilesInput

    def __init__(
        self,
        *,
        label: _StrOrPromise,
        help_text: _StrOrPromise = "",
        required: bool = True,
        most: int = 5,
        most_bytes: int = 10 * _MEGABYTE,
        kinds: tuple[str, ...] = ("pdf", "jpg", "png"),
    ) -> None:
        self.most, self.most_bytes, self.kinds = most, most_bytes, kinds
        super().__init__(label=label, help_text=help_text, required=required)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return super().widget_attrs(widget) | {
            "accept": ",".join(_MEDIA_TYPES.get(kind, f".{kind}") for kind in self.kinds),
            "data-most": self.most,
            "data-most-bytes": self.most_bytes,
            "multiple": self.most > 1,
        }

    def clean(self, data: Iterable[_File] | None, initial: object = None) -> list[_File]:
        files = list(data or ())
        if not files:
            super().clean(None, initial)
            return []
        errors = [error for file in files if (error := self._refusal(file))]
        if len(files) > self.most:
            too_many = _("Paling banyak {most} berkas; sekarang {count}.")
            errors.insert(0, too_many.format(most=self.most, count=len(files)))
        if errors:
            raise ValidationError(errors, code="files")
        return files

    def _refusal(self, file: _File) -> str:
        name = file.name or ""
        if not file.size:
            return _("“{name}” kosong. Pilih berkas lain.").format(name=name)
        if file.size > self.most_bytes:
            return _("“{name}” terlalu besar: paling besar {most} MB.").format(
                name=name, most=self.most_bytes // _MEGABYTE
            )
        kind = PurePath(name).suffix.lower().removeprefix(".")
        if kind.replace("jpeg", "jpg") not in self.kinds:
            return _("“{name}” tidak dapat diterima. Kirim berkas {kinds}.").format(
                name=name, kinds=", ".join(self.kinds).upper()
            )
        return ""
