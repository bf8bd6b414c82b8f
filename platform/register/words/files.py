"""Why a file was not taken, in a sentence that names it and says what to do."""

from django.utils.translation import gettext_lazy as _

from register.rules.attachments import FileRefusal, FileRefused

SENTENCES = {
    FileRefusal.EMPTY: _("“{name}” kosong. Pilih berkas lain."),
    FileRefusal.TOO_LARGE: _("“{name}” terlalu besar: paling besar 10 MB. Perkecil berkasnya, lalu lampirkan lagi."),
    FileRefusal.TOO_MANY: _("“{name}” tidak dilampirkan: paling banyak 5 berkas. Hapus dahulu yang tidak perlu."),
    FileRefusal.WRONG_KIND: _("“{name}” bukan berkas PDF, JPG, atau PNG. Simpan dalam salah satu jenis itu, lalu lampirkan lagi."),
    FileRefusal.BROKEN: _("“{name}” tidak dapat dibuka: mungkin rusak atau terpotong. Simpan ulang berkasnya, lalu lampirkan lagi."),
    FileRefusal.TOO_MANY_PIXELS: _("“{name}” terlalu besar ukuran gambarnya. Perkecil gambarnya, lalu lampirkan lagi."),
    FileRefusal.TOO_COMPLEX: _("“{name}” terlalu rumit isinya. Cetak ulang sebagai PDF, lalu lampirkan lagi."),
    FileRefusal.LOCKED: _("“{name}” dikunci dengan kata sandi. Simpan tanpa kata sandi, lalu lampirkan lagi."),
    FileRefusal.NO_ROOM: _("“{name}” belum dapat disimpan karena tempat penyimpanan kami penuh. Tulisan Anda aman: lanjutkan tanpa berkas ini, atau lampirkan lagi nanti."),
}  # fmt: skip
# For an upload that was refused before the name of a file was known.
WHOLE_UPLOADS = {
    FileRefusal.TOO_MANY: _("Terlalu banyak berkas: paling banyak 5. Pilih lagi berkas yang paling penting."),
    FileRefusal.TOO_LARGE: _("Kiriman terlalu besar. Lampirkan berkas satu per satu, masing-masing paling besar 10 MB."),
    FileRefusal.NO_ROOM: _("Berkas belum dapat disimpan karena tempat penyimpanan kami penuh. Tulisan Anda aman: lanjutkan tanpa berkas, atau lampirkan lagi nanti."),
    FileRefusal.BROKEN: _("Berkas tidak sampai dengan utuh. Lampirkan lagi."),
}  # fmt: skip


def file_sentence(refused: FileRefused) -> str:
    """Return the sentence for a refused file, in the language that is active."""
    if not refused.name and refused.refusal in WHOLE_UPLOADS:
        return str(WHOLE_UPLOADS[refused.refusal])
    return str(SENTENCES[refused.refusal]).replace("{name}", shown_name(refused.name))


def shown_name(name: str) -> str:
    """Return a typed file name short enough for a sentence."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return last if len(last) <= 60 else f"{last[:50]}…{last[-9:]}"  # noqa: PLR2004 (a phone's line)
