"""What measures, stages, periods and ages are called on screen."""

from datetime import date

from django.utils.translation import gettext_lazy

from figures.rules.league import Sort
from figures.rules.measures import Measure
from look.moments import short_day

COLUMN_LABELS = {
    Measure.DONE: gettext_lazy("Selesai"),
    Measure.IN_PROCESS: gettext_lazy("Proses"),
    Measure.WAITING: gettext_lazy("Belum"),
    Measure.OTHER: gettext_lazy("Lainnya"),
}
STAGE_LABELS = {
    "T1": gettext_lazy("Verifikasi Admin Nasional"),
    "T2": gettext_lazy("Verifikasi dan disposisi instansi"),
    "T3": gettext_lazy("Respons awal unit"),
    "T7": gettext_lazy("Penyelesaian"),
}
PERIOD_LABELS = {
    "bulan-ini": gettext_lazy("Bulan ini"),
    "3-bulan": gettext_lazy("3 bulan terakhir"),
    "12-bulan": gettext_lazy("12 bulan terakhir"),
    "tahun-ini": gettext_lazy("Tahun ini"),
    "tahun-lalu": gettext_lazy("Tahun lalu"),
    "semua": gettext_lazy("Semua waktu"),
}
SORT_LABELS = {
    Sort.SCORE: gettext_lazy("Nilai"),
    Sort.RESOLUTION: gettext_lazy("Penyelesaian (median)"),
    Sort.RESPONSE: gettext_lazy("Respons pertama (median)"),
    Sort.SATISFACTION: gettext_lazy("Kepuasan"),
    Sort.REOPENED: gettext_lazy("Dibuka kembali"),
    Sort.WRONG_ROUTE: gettext_lazy("Dikembalikan"),
    Sort.ESCALATED: gettext_lazy("Dieskalasi"),
}


def age_labels() -> tuple[str, ...]:
    """Return the ages of open reports in days, in the order of sums.AGES."""
    return ("0–5", "6–14", "15–30", "31–60", "61–90", "> 90")


def month_label(month: date) -> str:
    """Return "Mar 2026" as "Mar 26"."""
    name, year = short_day(month).split(" ")[1:]
    return f"{name} {year[2:]}"
