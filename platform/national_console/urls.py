from django.urls import path, register_converter

from exchange.exports.views.addresses import export_addresses
from national_console.console import CONSOLE
from national_console.day_converter import DayConverter
from national_console.views.agencies import agency_list
from national_console.views.agency_leave import (
    agency_leave,
    agency_leave_confirm,
    agency_leave_file,
    agency_leave_withdraw,
)
from national_console.views.agency_look import (
    agency_face_page,
    agency_figures,
    agency_queue,
)
from national_console.views.application_review import (
    application_judge,
    application_paper,
    application_retry,
    application_review,
)
from national_console.views.applications import application_list
from national_console.views.audit import audit_people, audit_reads
from national_console.views.bodies import body_list
from national_console.views.body import body_page
from national_console.views.body_change import (
    body_rest,
    body_resume,
    body_suspend,
    body_wake,
)
from national_console.views.body_connect import body_connect
from national_console.views.body_finding import body_finding
from national_console.views.body_new import body_new
from national_console.views.body_rename import body_rename
from national_console.views.category_retire import category_retire
from national_console.views.connections import connection_again, connection_list, connection_run
from national_console.views.connectivity import connectivity
from national_console.views.dashboard import dashboard
from national_console.views.desk_people import (
    desk_invitation_withdraw,
    desk_invite,
    desk_people,
    desk_person_end,
)
from national_console.views.health import health, job_again, job_drop
from national_console.views.holiday import holiday_edit, holiday_new, holiday_remove
from national_console.views.holiday_calendar import holiday_calendar
from national_console.views.holiday_import import holiday_import
from national_console.views.moderation import moderation
from national_console.views.moderation_case import moderation_case, moderation_dismiss
from national_console.views.replies import reply_drop, reply_edit, reply_list_page, reply_new
from national_console.views.rule_change import rule_drop, rule_new
from national_console.views.rules import rules_page, rules_version
from national_console.views.succession import (
    succession,
    succession_confirm,
    succession_list,
    succession_withdraw,
)
from national_console.views.succession_ask import body_merge, body_split
from national_console.views.taxonomy import category_edit, category_new, taxonomy
from notices.webhooks.views.addresses import webhook_addresses
from register.views.addresses import addresses_of
from search.views.addresses import answered_like_addresses, search_addresses

register_converter(DayConverter, "day")

app_name = "national_console"
urlpatterns = [
    path("dasbor/", dashboard, name="dashboard"),
    path("instansi/", agency_list, name="agency-list"),
    path("instansi/<slug:agency>/", agency_queue, name="agency-queue"),
    path("instansi/<slug:agency>/angka/", agency_figures, name="agency-figures"),
    path("instansi/<slug:agency>/halaman-publik/", agency_face_page, name="agency-face"),
    path("instansi/<slug:agency>/keluar/", agency_leave, name="agency-leave"),
    path(
        "instansi/<slug:agency>/keluar/sahkan/", agency_leave_confirm, name="agency-leave-confirm"
    ),
    path(
        "instansi/<slug:agency>/keluar/batal/", agency_leave_withdraw, name="agency-leave-withdraw"
    ),
    path("instansi/<slug:agency>/keluar/arsip/", agency_leave_file, name="agency-leave-file"),
    path("keterhubungan/", connectivity, name="connectivity"),
    path("permohonan/", application_list, name="application-list"),
    path("permohonan/<slug:ref>/", application_review, name="application-review"),
    path("permohonan/<slug:ref>/ulangi/", application_retry, name="application-retry"),
    path("permohonan/<slug:ref>/<slug:step>/", application_judge, name="application-judge"),
    path("permohonan/<slug:ref>/<slug:step>/berkas/", application_paper, name="application-paper"),
    path("moderasi/", moderation, name="moderation"),
    path("moderasi/<report_number:number>/", moderation_case, name="moderation-case"),
    path("moderasi/<report_number:number>/biarkan/", moderation_dismiss, name="moderation-dismiss"),
    path("kalender/", holiday_calendar, name="holiday-calendar"),
    path("kalender/hari/", holiday_new, name="holiday-new"),
    path("kalender/impor/", holiday_import, name="holiday-import"),
    path("kalender/<day:day>/", holiday_edit, name="holiday-edit"),
    path("kalender/<day:day>/hapus/", holiday_remove, name="holiday-remove"),
    path("aturan-rute/", rules_page, name="rules"),
    path("aturan-rute/baru/", rule_new, name="rule-new"),
    path("aturan-rute/hapus/", rule_drop, name="rule-drop"),
    path("aturan-rute/versi/<int:version_id>/", rules_version, name="rules-version"),
    path("taksonomi/", taxonomy, name="taxonomy"),
    path("taksonomi/baru/", category_new, name="category-new"),
    path("taksonomi/<slug:code>/", category_edit, name="category-edit"),
    path("taksonomi/<slug:code>/pensiun/", category_retire, name="category-retire"),
    path("balasan/", reply_list_page, name="reply-list"),
    path("balasan/baru/", reply_new, name="reply-new"),
    path("balasan/<int:reply_id>/", reply_edit, name="reply-edit"),
    path("balasan/<int:reply_id>/hapus/", reply_drop, name="reply-drop"),
    path("pengguna/", desk_people, name="desk-people"),
    path("pengguna/undang/", desk_invite, name="desk-invite"),
    path(
        "pengguna/undangan/<int:invitation_id>/tarik/",
        desk_invitation_withdraw,
        name="desk-invitation-withdraw",
    ),
    path("pengguna/<int:user_id>/akhiri/", desk_person_end, name="desk-person-end"),
    path("kesehatan/", health, name="health"),
    path("kesehatan/pekerjaan/<int:job_id>/ulangi/", job_again, name="job-again"),
    path("kesehatan/pekerjaan/<int:job_id>/buang/", job_drop, name="job-drop"),
    path("audit/", audit_reads, name="audit"),
    path("audit/pengguna/", audit_people, name="audit-people"),
    path("daftar-induk/", body_list, name="body-list"),
    path("daftar-induk/baru/", body_new, name="body-new"),
    path("daftar-induk/hubungkan/", body_connect, name="body-connect"),
    path("daftar-induk/pengesahan/", connection_list, name="connection-list"),
    path("daftar-induk/pengesahan/<int:run_id>/", connection_run, name="connection-run"),
    path("daftar-induk/pengesahan/<int:run_id>/ulangi/", connection_again, name="connection-again"),
    path("daftar-induk/pemekaran/", succession_list, name="succession-list"),
    path("daftar-induk/pemekaran/<int:succession_id>/", succession, name="succession"),
    path(
        "daftar-induk/pemekaran/<int:succession_id>/sahkan/",
        succession_confirm,
        name="succession-confirm",
    ),
    path(
        "daftar-induk/pemekaran/<int:succession_id>/batal/",
        succession_withdraw,
        name="succession-withdraw",
    ),
    path("daftar-induk/<int:body_id>/", body_page, name="body"),
    path("daftar-induk/<int:body_id>/mekarkan/", body_split, name="body-split"),
    path("daftar-induk/<int:body_id>/gabungkan/", body_merge, name="body-merge"),
    path("daftar-induk/<int:body_id>/henti/", body_suspend, name="body-suspend"),
    path("daftar-induk/<int:body_id>/lanjut/", body_resume, name="body-resume"),
    path("daftar-induk/<int:body_id>/sk-akun/", body_finding, name="body-finding"),
    path("daftar-induk/<int:body_id>/tidur/", body_rest, name="body-rest"),
    path("daftar-induk/<int:body_id>/bangun/", body_wake, name="body-wake"),
    path("daftar-induk/<int:body_id>/nama/", body_rename, name="body-rename"),
    *export_addresses(CONSOLE),
    *search_addresses(CONSOLE),
    *webhook_addresses(CONSOLE),
    *answered_like_addresses(CONSOLE),
    *addresses_of(CONSOLE),
]
