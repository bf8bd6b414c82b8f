"""What is wrong with a row, and why a file stopped, in words."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from exchange.imports.models import Fate, ImportRow, ImportRun
from exchange.imports.reading.refused import MOST_COLUMNS, MOST_ROWS, Reason
from exchange.imports.words.fields import FIELDS
from register.rules.importing import Flaw

_FLAWS = {
    Flaw.MISSING: gettext_lazy("belum diisi"),
    Flaw.TOO_LONG: gettext_lazy("terlalu panjang"),
    Flaw.UNKNOWN: gettext_lazy("tidak dikenal"),
    Flaw.NO_DATE: gettext_lazy("bukan tanggal"),
    Flaw.TOO_EARLY: gettext_lazy("sebelum tahun 2000"),
    Flaw.IN_FUTURE: gettext_lazy("di masa depan"),
    Flaw.BEFORE_FILED: gettext_lazy("sebelum tanggal masuk"),
    Flaw.NOT_ENDED: gettext_lazy("belum selesai; catat lewat “Catat laporan baru”"),
}
_REASONS = {
    Reason.EMPTY: gettext_lazy("Berkas itu tidak berisi baris data di bawah judul kolom."),
    Reason.TOO_BIG: gettext_lazy("Berkas itu terlalu besar. Paling besar 30 MB; bagi menjadi beberapa berkas."),
    Reason.TOO_MANY_ROWS: gettext_lazy("Berkas itu berisi lebih dari {rows} baris. Bagi menjadi beberapa berkas."),
    Reason.TOO_WIDE: gettext_lazy("Berkas itu punya lebih dari {columns} kolom."),
    Reason.UNREADABLE: gettext_lazy("Berkas itu tidak dapat dibaca. Simpan sebagai CSV atau XLSX, lalu unggah lagi."),
    Reason.LOST: gettext_lazy("Berkas itu tidak ditemukan lagi. Unggah sekali lagi."),
    Reason.NOT_YOURS: gettext_lazy("Peran orang yang menjalankannya berubah, sehingga impor dihentikan."),
    Reason.BROKEN: gettext_lazy("Terhenti karena gangguan. Yang sudah diambil tetap tersimpan; sisanya dapat dilanjutkan."),
}  # fmt: skip


def reason_said(reason: str) -> str:
    """Return why a file cannot be read, or an import stopped."""
    return str(_REASONS[Reason(reason)]).format(rows=MOST_ROWS, columns=MOST_COLUMNS)


def problem_said(run: ImportRun, row: ImportRow) -> str:
    """Return what is the matter with a row, in one sentence."""
    if row.fate == Fate.DUPLICATE:
        return _("Nomor ini sudah ada pada baris sebelumnya; baris ini dilewati.")
    if row.fate == Fate.CHANGED:
        if row.told:
            return _("Sudah ada sebagai {number} dengan isi lain; tidak diubah.").format(
                number=row.told
            )
        return _("Sudah ada dengan isi lain; akan diubah menurut berkas.")
    said = [
        f"{field.header} {_FLAWS[Flaw(row.problem[field.name])]}"
        for field in FIELDS[run.kind]
        if field.name in row.problem
    ]
    return f"{'; '.join(said)}."
