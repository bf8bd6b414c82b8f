"""The action plan in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from look.moments import short_day
from onboarding.action_plan.rules.plan import PlanCode, PlanRefusal, PlanState

ITEMS = {
    PlanCode.SIGNED_PLAN: gettext_lazy("Rencana aksi ditandatangani pimpinan daerah"),
    PlanCode.PROVINCE: gettext_lazy("Peran provinsi diaktifkan (PP 12/2017)"),
    PlanCode.TEAM: gettext_lazy("SK tim pengelola dan pembagian peran admin"),
    PlanCode.TRAINING: gettext_lazy("Sosialisasi kepada kepala unit dan bimbingan teknis petugas"),
    PlanCode.PUBLIC_EDUCATION: gettext_lazy("Sosialisasi kepada masyarakat"),
    PlanCode.MEETINGS: gettext_lazy("Tim penanganan terbentuk dan rapat berkala"),
    PlanCode.PROCEDURES: gettext_lazy("SOP tingkat unit dan instansi"),
    PlanCode.COMPLAINT_DATA: gettext_lazy("Data pengaduan dipakai untuk perbaikan"),
}
# What is fit to show for each.
SHOWN_BY = {
    PlanCode.SIGNED_PLAN: gettext_lazy("Pindaian rencana aksi yang sudah ditandatangani, sebagai PDF. Disimpan persis seperti yang diunggah."),
    PlanCode.PROVINCE: gettext_lazy("Surat provinsi yang menyatakan menerima peran pengawasannya."),
    PlanCode.TEAM: gettext_lazy("SK yang sudah ditandatangani."),
    PlanCode.TRAINING: gettext_lazy("Undangan, daftar hadir, atau foto kegiatan."),
    PlanCode.PUBLIC_EDUCATION: gettext_lazy("Materi yang disebarkan atau foto kegiatan."),
    PlanCode.MEETINGS: gettext_lazy("Notula rapat."),
    PlanCode.PROCEDURES: gettext_lazy("SOP yang sudah disahkan."),
    PlanCode.COMPLAINT_DATA: gettext_lazy("Uraian perbaikan yang lahir dari laporan warga."),
}  # fmt: skip
STATES = {
    PlanState.OPEN: gettext_lazy("Belum dimulai"),
    PlanState.WORKING: gettext_lazy("Sedang berjalan"),
    PlanState.DONE: pgettext_lazy("tugas", "Selesai"),
}
SENTENCES = {
    PlanRefusal.NOT_YOURS: gettext_lazy("Hanya admin yang mengubah rencana aksi."),
    PlanRefusal.NO_EVIDENCE: gettext_lazy("Butir yang selesai memerlukan bukti. Unggah buktinya dahulu."),
    PlanRefusal.NO_OWNER: gettext_lazy("Isi siapa penanggung jawab butir ini."),
    PlanRefusal.CHANGED_MEANWHILE: gettext_lazy("Butir ini sudah diubah orang lain. Baca keadaan terbarunya, lalu ulangi bila masih perlu."),
}  # fmt: skip


def told(what: str, details: Mapping[str, Any]) -> str:
    """Return one entry of an item's history in words."""
    if what == "ADDED":
        return _("Bukti ditambahkan: {file}").format(file=details["file"])
    if what == "REMOVED":
        return _("Bukti dihapus: {file}").format(file=details["file"])
    before, after = details["before"], details["after"]
    labels = {
        "state": _("Keadaan"),
        "owner": pgettext("tugas", "Penanggung jawab"),
        "due_on": _("Tenggat"),
        "note": _("Catatan"),
    }
    changed = [
        f"{label}: {_value(name, after[name])}"
        for name, label in labels.items()
        if before[name] != after[name]
    ]
    return "; ".join(changed)


def _value(name: str, value: str | None) -> str:
    if name == "state":
        return str(STATES[PlanState(value or "")])
    if name == "due_on" and value:
        return short_day(date.fromisoformat(value))
    return value or "–"
