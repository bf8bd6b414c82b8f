from django.urls import path, register_converter

from national_console.console import CONSOLE
from national_console.day_converter import DayConverter
from national_console.views.agencies import agency_list
from national_console.views.dashboard import dashboard
from national_console.views.holiday import holiday_edit, holiday_new, holiday_remove
from national_console.views.holiday_calendar import holiday_calendar
from national_console.views.holiday_import import holiday_import
from national_console.views.moderation import moderation
from national_console.views.moderation_case import moderation_case, moderation_dismiss
from register.views.addresses import addresses_of

register_converter(DayConverter, "day")

app_name = "national_console"
urlpatterns = [
    path("dasbor/", dashboard, name="dashboard"),
    path("instansi/", agency_list, name="agency-list"),
    path("moderasi/", moderation, name="moderation"),
    path("moderasi/<report_number:number>/", moderation_case, name="moderation-case"),
    path("moderasi/<report_number:number>/biarkan/", moderation_dismiss, name="moderation-dismiss"),
    path("kalender/", holiday_calendar, name="holiday-calendar"),
    path("kalender/hari/", holiday_new, name="holiday-new"),
    path("kalender/impor/", holiday_import, name="holiday-import"),
    path("kalender/<day:day>/", holiday_edit, name="holiday-edit"),
    path("kalender/<day:day>/hapus/", holiday_remove, name="holiday-remove"),
    *addresses_of(CONSOLE),
]
