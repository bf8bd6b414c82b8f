from django.urls import path

from agency_console.console import CONSOLE
from agency_console.views.absences import absence_end, absence_new
from agency_console.views.audit import audit_log
from agency_console.views.connectivity import connectivity
from agency_console.views.dashboard import dashboard, province_dashboard
from agency_console.views.decree_drafts import decree_new, decree_subject, decree_wording
from agency_console.views.decree_people import decree_team, decree_unit, decree_units
from agency_console.views.decree_sign import decree_sign
from agency_console.views.decrees import (
    decree_agree,
    decree_detail,
    decree_discard,
    decree_file_signed,
    decree_list,
    decree_paper,
)
from agency_console.views.delay_reason import delay_reason
from agency_console.views.duties import duty_table
from agency_console.views.evaluation import evaluation_page, recommendation_settle
from agency_console.views.evaluations import evaluation_list
from agency_console.views.examination import (
    examination_hand,
    examination_page,
    examination_print,
)
from agency_console.views.examinations import examination_list
from agency_console.views.import_run import (
    import_discard,
    import_problems,
    import_resume,
    import_run,
    import_start,
)
from agency_console.views.imports import import_list, import_template
from agency_console.views.people import invitation_withdraw, people_list, person_invite
from agency_console.views.periodic import periodic_list, periodic_new
from agency_console.views.periodic_discard import periodic_discard
from agency_console.views.periodic_files import periodic_file, periodic_files
from agency_console.views.periodic_report import periodic_report, periodic_step
from agency_console.views.person import person_detail, person_end
from agency_console.views.plan_addresses import PLAN_ADDRESSES
from agency_console.views.policies import policy_list, policy_new
from agency_console.views.replies import reply_drop, reply_edit, reply_list_page, reply_new
from agency_console.views.schedule import day_off_new, day_off_remove, schedule
from agency_console.views.sop_adopt import sop_adopt
from agency_console.views.sop_compare import sop_compare
from agency_console.views.sop_edit import sop_edit
from agency_console.views.sop_version import sop_file, sop_step, sop_version
from agency_console.views.sops import sop_list, sop_new
from agency_console.views.stubs import stub_list
from agency_console.views.unit_changes import officer_appoint, officer_end, unit_close, unit_open
from agency_console.views.unit_forms import unit_edit, unit_new
from agency_console.views.unit_rule_forms import unit_rule_edit, unit_rule_new
from agency_console.views.unit_rules import unit_rule_drop, unit_rule_list, unit_rule_move
from agency_console.views.units import unit_detail, unit_list
from exchange.exports.views.addresses import export_addresses
from notices.webhooks.views.addresses import webhook_addresses
from register.views.addresses import addresses_of
from search.views.addresses import search_addresses

app_name = "agency_console"
urlpatterns = [
    path("dasbor/", dashboard, name="dashboard"),
    path("dasbor/daerah/", province_dashboard, name="province-dashboard"),
    path("keterhubungan/", connectivity, name="connectivity"),
    path("unit/", unit_list, name="unit-list"),
    path("unit/baru/", unit_new, name="unit-new"),
    path("unit/ketidakhadiran/", absence_new, name="absence-new"),
    path("unit/ketidakhadiran/<int:absence_id>/akhiri/", absence_end, name="absence-end"),
    path("unit/<int:unit_id>/", unit_detail, name="unit-detail"),
    path("unit/<int:unit_id>/ubah/", unit_edit, name="unit-edit"),
    path("unit/<int:unit_id>/tutup/", unit_close, name="unit-close"),
    path("unit/<int:unit_id>/buka/", unit_open, name="unit-open"),
    path("unit/<int:unit_id>/petugas/", officer_appoint, name="officer-appoint"),
    path("unit/<int:unit_id>/petugas/<int:user_id>/akhiri/", officer_end, name="officer-end"),
    path("unit/aturan/", unit_rule_list, name="unit-rule-list"),
    path("unit/aturan/baru/", unit_rule_new, name="unit-rule-new"),
    path("unit/aturan/<int:rule_id>/", unit_rule_edit, name="unit-rule-edit"),
    path("unit/aturan/<int:rule_id>/pindah/", unit_rule_move, name="unit-rule-move"),
    path("unit/aturan/<int:rule_id>/hapus/", unit_rule_drop, name="unit-rule-drop"),
    path("pengguna/", people_list, name="people-list"),
    path("pengguna/undang/", person_invite, name="person-invite"),
    path(
        "pengguna/undangan/<int:invitation_id>/tarik/",
        invitation_withdraw,
        name="invitation-withdraw",
    ),
    path("pengguna/<int:user_id>/", person_detail, name="person-detail"),
    path("pengguna/<int:user_id>/akhiri/", person_end, name="person-end"),
    path("peran/", duty_table, name="duty-table"),
    path("sk/", decree_list, name="decree-list"),
    path("sk/baru/", decree_new, name="decree-new"),
    path("sk/<int:decree_id>/", decree_detail, name="decree-detail"),
    path("sk/<int:decree_id>/pokok/", decree_subject, name="decree-subject"),
    path("sk/<int:decree_id>/konsiderans/", decree_wording, name="decree-wording"),
    path("sk/<int:decree_id>/tim/", decree_team, name="decree-team"),
    path("sk/<int:decree_id>/penghubung/", decree_units, name="decree-units"),
    path("sk/<int:decree_id>/penghubung/<int:unit_id>/", decree_unit, name="decree-unit"),
    path("sk/<int:decree_id>/unggah/", decree_sign, name="decree-sign"),
    path("sk/<int:decree_id>/setuju/", decree_agree, name="decree-agree"),
    path("sk/<int:decree_id>/buang/", decree_discard, name="decree-discard"),
    path("sk/<int:decree_id>/naskah/<slug:file_format>/", decree_paper, name="decree-paper"),
    path("sk/<int:decree_id>/berkas/", decree_file_signed, name="decree-file"),
    path("audit/", audit_log, name="audit-log"),
    path("impor/", import_list, name="import-list"),
    path("impor/templat/<slug:kind>.csv", import_template, name="import-template"),
    path("impor/<int:run_id>/", import_run, name="import-run"),
    path("impor/<int:run_id>/jalankan/", import_start, name="import-start"),
    path("impor/<int:run_id>/lanjut/", import_resume, name="import-resume"),
    path("impor/<int:run_id>/buang/", import_discard, name="import-discard"),
    path("impor/<int:run_id>/masalah/", import_problems, name="import-problems"),
    path("jadwal/", schedule, name="schedule"),
    path("jadwal/libur/", day_off_new, name="day-off-new"),
    path("jadwal/libur/hapus/", day_off_remove, name="day-off-remove"),
    path("jadwal/kebijakan/", policy_list, name="policy-list"),
    path("jadwal/kebijakan/baru/", policy_new, name="policy-new"),
    path("pernah-ditangani/", stub_list, name="stub-list"),
    path("balasan/", reply_list_page, name="reply-list"),
    path("balasan/baru/", reply_new, name="reply-new"),
    path("balasan/<int:reply_id>/", reply_edit, name="reply-edit"),
    path("balasan/<int:reply_id>/hapus/", reply_drop, name="reply-drop"),
    path("evaluasi/", evaluation_list, name="evaluation-list"),
    path("laporan/<report_number:number>/alasan-terlambat/", delay_reason, name="delay-reason"),
    path("laporan/<report_number:number>/evaluasi/", evaluation_page, name="evaluation"),
    path(
        "laporan/<report_number:number>/evaluasi/rekomendasi/",
        recommendation_settle,
        name="evaluation-settle",
    ),
    path("sop/", sop_list, name="sop-list"),
    path("sop/baru/", sop_new, name="sop-new"),
    path("sop/<int:procedure_id>/v<int:version>/", sop_version, name="sop-version"),
    path("sop/<int:procedure_id>/v<int:version>/ubah/", sop_edit, name="sop-edit"),
    path("sop/<int:procedure_id>/v<int:version>/langkah/", sop_step, name="sop-step"),
    path("sop/<int:procedure_id>/v<int:version>/berkas.pdf", sop_file, name="sop-file"),
    path("sop/<int:procedure_id>/v<int:version>/tenggat/", sop_adopt, name="sop-adopt"),
    path("sop/<int:procedure_id>/v<int:version>/bandingkan/", sop_compare, name="sop-compare"),
    path("laporan-berkala/", periodic_list, name="periodic-list"),
    path("laporan-berkala/baru/", periodic_new, name="periodic-new"),
    path("laporan-berkala/<int:report_id>/", periodic_report, name="periodic-report"),
    path("laporan-berkala/<int:report_id>/langkah/", periodic_step, name="periodic-step"),
    path("laporan-berkala/<int:report_id>/buang/", periodic_discard, name="periodic-discard"),
    path("laporan-berkala/<int:report_id>/berkas/", periodic_files, name="periodic-files"),
    path(
        "laporan-berkala/<int:report_id>/berkas/<slug:file_format>/",
        periodic_file,
        name="periodic-file",
    ),
    path("pemeriksaan/", examination_list, name="examination-list"),
    path("pemeriksaan/<report_number:number>/", examination_page, name="examination"),
    path("pemeriksaan/<report_number:number>/serah/", examination_hand, name="examination-hand"),
    path("pemeriksaan/<report_number:number>/cetak/", examination_print, name="examination-print"),
    *PLAN_ADDRESSES,
    *export_addresses(CONSOLE),
    *search_addresses(CONSOLE),
    *webhook_addresses(CONSOLE),
    *addresses_of(CONSOLE),
]
