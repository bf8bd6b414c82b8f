"""Addresses of everything about an agency's readiness and its action plan."""

from django.urls import path, register_converter

from agency_console.action_plan.converters import ConfirmedConverter, PlanCodeConverter
from agency_console.views.activities import (
    activity,
    activity_list,
    activity_new,
    attendance_file,
    task_done,
)
from agency_console.views.evidence_file import evidence_file
from agency_console.views.improvements import (
    improvement,
    improvement_list,
    improvement_new,
    improvement_show,
)
from agency_console.views.materials import material_list, material_new, material_withdraw
from agency_console.views.plan import (
    evidence_add,
    evidence_remove,
    plan_item,
    plan_page,
    plan_paper_page,
)
from agency_console.views.readiness import agency_go_live, readiness_confirm, readiness_page
from agency_console.views.supervision import supervision, supervision_list
from agency_console.views.trial import trial_accept, trial_begin

register_converter(ConfirmedConverter, "confirmed")
register_converter(PlanCodeConverter, "plan_code")

PLAN_ADDRESSES = [
    path("pengawasan/", supervision_list, name="supervision-list"),
    path("pengawasan/<int:agency_id>/", supervision, name="supervision"),
    path("kesiapan/", readiness_page, name="readiness"),
    path("kesiapan/konfirmasi/<confirmed:what>/", readiness_confirm, name="readiness-confirm"),
    path("kesiapan/aktifkan/", agency_go_live, name="agency-go-live"),
    path("kesiapan/uji-coba/", trial_begin, name="trial-begin"),
    path("kesiapan/uji-coba/terima/", trial_accept, name="trial-accept"),
    path("kesiapan/kegiatan/", activity_list, name="activity-list"),
    path("kesiapan/kegiatan/baru/", activity_new, name="activity-new"),
    path("kesiapan/kegiatan/<int:activity_id>/", activity, name="activity"),
    path("kesiapan/kegiatan/<int:activity_id>/hadir.csv", attendance_file, name="attendance-file"),
    path(
        "kesiapan/kegiatan/<int:activity_id>/tindak-lanjut/<int:task_id>/selesai/",
        task_done,
        name="task-done",
    ),
    path("kesiapan/perbaikan/", improvement_list, name="improvement-list"),
    path("kesiapan/perbaikan/baru/", improvement_new, name="improvement-new"),
    path("kesiapan/perbaikan/<int:improvement_id>/", improvement, name="improvement"),
    path(
        "kesiapan/perbaikan/<int:improvement_id>/tampil/",
        improvement_show,
        name="improvement-show",
    ),
    path("kesiapan/materi/", material_list, name="material-list"),
    path("kesiapan/materi/baru/", material_new, name="material-new"),
    path("kesiapan/materi/<int:material_id>/tarik/", material_withdraw, name="material-withdraw"),
    path("kesiapan/rencana/", plan_page, name="plan"),
    path("kesiapan/rencana/naskah/", plan_paper_page, name="plan-paper"),
    path("kesiapan/rencana/<plan_code:item>/", plan_item, name="plan-item"),
    path("kesiapan/rencana/<plan_code:item>/bukti/", evidence_add, name="evidence-add"),
    path(
        "kesiapan/rencana/<plan_code:item>/bukti/<int:evidence_id>/",
        evidence_file,
        name="evidence-file",
    ),
    path(
        "kesiapan/rencana/<plan_code:item>/bukti/<int:evidence_id>/hapus/",
        evidence_remove,
        name="evidence-remove",
    ),
]
