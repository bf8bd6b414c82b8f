from django.urls import path

from agency_console.console import CONSOLE
from agency_console.views.absences import absence_end, absence_new
from agency_console.views.audit import audit_log
from agency_console.views.dashboard import dashboard, province_dashboard
from agency_console.views.delay_reason import delay_reason
from agency_console.views.evaluation import evaluation_page, recommendation_settle
from agency_console.views.evaluations import evaluation_list
from agency_console.views.examination import (
    examination_hand,
    examination_page,
    examination_print,
)
from agency_console.views.examinations import examination_list
from agency_console.views.people import invitation_withdraw, people_list, person_invite
from agency_console.views.periodic import periodic_list, periodic_new
from agency_console.views.periodic_discard import periodic_discard
from agency_console.views.periodic_files import periodic_file, periodic_files
from agency_console.views.periodic_report import periodic_report, periodic_step
from agency_console.views.person import person_detail, person_end
from agency_console.views.policies import policy_list, policy_new
from agency_console.views.replies import reply_drop, reply_edit, reply_list_page, reply_new
from agency_console.views.schedule import day_off_new, day_off_remove, schedule
from agency_console.views.stubs import stub_list
from agency_console.views.unit_changes import officer_appoint, officer_end, unit_close, unit_open
from agency_console.views.unit_forms import unit_edit, unit_new
from agency_console.views.unit_rule_forms import unit_rule_edit, unit_rule_new
from agency_console.views.unit_rules import unit_rule_drop, unit_rule_list, unit_rule_move
from agency_console.views.units import unit_detail, unit_list
from register.views.addresses import addresses_of
from search.views.addresses import search_addresses

app_name = "agency_console"
urlpatterns = [
    path("dasbor/", dashboard, name="dashboard"),
    path("dasbor/daerah/", province_dashboard, name="province-dashboard"),
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
    path("audit/", audit_log, name="audit-log"),
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
    *search_addresses(CONSOLE),
    *addresses_of(CONSOLE),
]
