from django.urls import path, register_converter

from national_console.console import CONSOLE
from national_console.day_converter import DayConverter
from national_console.views.agencies import agency_list
from national_console.views.agency_look import (
    agency_face_page,
    agency_figures,
    agency_queue,
)
from national_console.views.audit import audit_people, audit_reads
from national_console.views.category_retire import category_retire
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
from national_console.views.taxonomy import category_edit, category_new, taxonomy
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
    *search_addresses(CONSOLE),
    *answered_like_addresses(CONSOLE),
    *addresses_of(CONSOLE),
]
