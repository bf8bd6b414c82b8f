"""What the groups of addresses are called."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

_LABELS: Final = {
    "me": _("Pemegang token"),
    "reports": _("Laporan dan langkah"),
    "units": _("Unit kerja"),
    "officers": _("Pejabat penghubung"),
    "absences": _("Ketidakhadiran"),
    "members": _("Pengguna"),
    "replies": _("Balasan siap pakai"),
    "procedures": _("SOP"),
    "procedure-versions": _("Versi SOP"),
    "agencies": _("Instansi"),
    "regions": _("Wilayah"),
    "categories": _("Kategori"),
    "policies": _("Kebijakan tenggat"),
    "holidays": _("Hari libur"),
    "statistics": _("Statistik"),
    "policy-versions": _("Versi kebijakan tenggat"),
    "invitations": _("Undangan"),
    "unit-rules": _("Aturan unit"),
    "evaluations": _("Evaluasi"),
    "examinations": _("Berkas pemeriksaan"),
    "periodic-reports": _("Laporan berkala"),
    "webhooks": _("Webhook"),
    "search": _("Pencarian"),
    "proposals": _("Menunggu persetujuan"),
}


def label_of(group: str) -> str:
    """Return what a group is called, its name in the addresses where it has no other."""
    return str(_LABELS.get(group, group))
