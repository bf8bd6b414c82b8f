"""The names of causes and of the states of a recommendation."""

from django.utils.translation import gettext_lazy as _

from casework.rules.evaluation import Cause, Recommendation

CAUSE_LABELS = {
    Cause.PROCEDURE: _("Prosedur atau SOP"),
    Cause.LEGAL_BASIS: _("Dasar hukum atau kebijakan"),
    Cause.COORDINATION: _("Koordinasi atau pembagian tugas"),
    Cause.OVERSIGHT: _("Pengawasan"),
    Cause.FACILITIES: _("Sarana dan prasarana"),
    Cause.SYSTEM: _("Aplikasi atau sistem"),
    Cause.STAFFING: _("Jumlah atau kemampuan SDM"),
    Cause.CONDUCT: _("Perilaku pelaksana"),
    Cause.BUDGET: _("Anggaran"),
    Cause.INFORMATION: _("Informasi kepada masyarakat"),
    Cause.UNFOUNDED: _("Tidak terbukti"),
    Cause.OTHER: _("Lainnya"),
}

RECOMMENDATION_LABELS = {
    Recommendation.NONE: _("Tidak ada rekomendasi"),
    Recommendation.OPEN: _("Belum dilaksanakan"),
    Recommendation.DONE: _("Sudah dilaksanakan"),
}
