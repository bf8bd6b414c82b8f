"""What periods, states and refusals of periodic reports are called."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.rules.periodic_life import PeriodicRefusal, PeriodicState, PeriodicStep
from casework.rules.report_period import PeriodKind, ReportPeriod

KIND_LABELS = {
    PeriodKind.MONTH: gettext_lazy("Bulanan"),
    PeriodKind.QUARTER: gettext_lazy("Triwulanan"),
    PeriodKind.YEAR: gettext_lazy("Tahunan"),
}
STATE_LABELS = {
    PeriodicState.DRAFT: gettext_lazy("Konsep"),
    PeriodicState.SUBMITTED: gettext_lazy("Menunggu Pembina"),
    PeriodicState.RETURNED: gettext_lazy("Dikembalikan"),
    PeriodicState.SIGNED: gettext_lazy("Disahkan"),
    PeriodicState.DISCARDED: gettext_lazy("Dibuang"),
}
# The kind of chip that a state wears.
STATE_MARKS = {
    PeriodicState.DRAFT: "mute",
    PeriodicState.SUBMITTED: "info",
    PeriodicState.RETURNED: "warn",
    PeriodicState.SIGNED: "ok",
    PeriodicState.DISCARDED: "mute",
}
HISTORY_LABELS = {
    PeriodicStep.SUBMIT: gettext_lazy("Diajukan kepada Pembina"),
    PeriodicStep.RETURN: gettext_lazy("Dikembalikan untuk diperbaiki"),
    PeriodicStep.SIGN: gettext_lazy("Disahkan"),
    PeriodicStep.DISCARD: gettext_lazy("Dibuang"),
}
SENTENCES = {
    PeriodicRefusal.NOT_YOUR_ROLE: gettext_lazy(
        "Peran Anda tidak berwenang melakukan ini pada laporan berkala."
    ),
    PeriodicRefusal.NOT_NOW: gettext_lazy(
        "Langkah ini tidak tersedia pada status laporan berkala saat ini."
    ),
    PeriodicRefusal.CHANGED: gettext_lazy(
        "Laporan berkala ini sudah diubah orang lain. Baca isi terbaru, lalu ulangi bila masih perlu."
    ),
    PeriodicRefusal.STILL_RUNNING: gettext_lazy(
        "Periode ini belum berakhir. Pilih periode yang sudah berakhir."
    ),
    PeriodicRefusal.TAKEN: gettext_lazy(
        "Laporan untuk periode ini sudah ada. Buka dari daftar, atau pilih periode lain."
    ),
    PeriodicRefusal.OPEN_ALREADY: gettext_lazy(
        "Versi yang lebih baru sudah ada. Buka dari daftar."
    ),
    PeriodicRefusal.NEEDS_SUMMARY: gettext_lazy("Tulis ringkasan sebelum mengajukan."),
    PeriodicRefusal.NEEDS_REASON: gettext_lazy("Tulis alasannya."),
    PeriodicRefusal.SAME_OFFICER: gettext_lazy(
        "Harus disahkan pejabat lain, bukan yang mengajukan."
    ),
}


def period_name(period: ReportPeriod) -> str:
    """Return "November 2026", "Triwulan IV 2026" or "Tahun 2026"."""
    if period.kind is PeriodKind.MONTH:
        return date_format(period.since, "F Y")
    if period.kind is PeriodKind.QUARTER:
        return _("Triwulan %(number)s %(year)s") % {
            "number": ("I", "II", "III", "IV")[period.quarter - 1],
            "year": period.since.year,
        }
    return _("Tahun %(year)s") % {"year": period.since.year}
