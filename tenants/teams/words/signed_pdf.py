"""Why a signed paper was not taken, in a sentence that says what to do."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

from tenants.teams.rules.signed_pdf import PdfRefusal, PdfRefused

SENTENCES: Final = {
    PdfRefusal.NOT_A_PDF: _("Berkas ini bukan PDF. Pindai dokumennya sebagai PDF, lalu unggah lagi."),
    PdfRefusal.TOO_LARGE: _("Berkas ini terlalu besar: paling besar 10 MB. Pindai dengan ketajaman lebih rendah, lalu unggah lagi."),
    PdfRefusal.ENCRYPTED: _("PDF ini dikunci dengan kata sandi. Simpan tanpa kata sandi, lalu unggah lagi."),
    PdfRefusal.BROKEN: _("PDF ini tidak dapat dibuka: mungkin rusak atau terpotong. Pindai ulang, lalu unggah lagi."),
    PdfRefusal.EMPTY: _("Berkas ini kosong atau tidak punya halaman. Pilih berkas lain."),
}  # fmt: skip


def pdf_sentence(refused: PdfRefused) -> str:
    """Return the sentence for a refused file, in the language that is active."""
    return str(SENTENCES[refused.reason])
