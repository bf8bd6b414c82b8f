"""Part 3 of the report form: photos and documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from look.forms.base import Form
from look.forms.files_field import FilesField

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile


class ArrivedFilesField(FilesField):
    """Takes whatever arrived: each file is looked into and answered for by itself."""

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:
        return list(data or ())


class EvidenceForm(Form):
    evidence = ArrivedFilesField(
        label=_("Foto atau dokumen"),
        required=False,
        help_text=_(
            "Sampai 5 berkas PDF, JPG, atau PNG, masing-masing paling besar 10 MB. Foto diperkecil "
            "di perangkat Anda sebelum dikirim; lokasi dan data kamera di dalamnya kami buang."
        ),
    )
