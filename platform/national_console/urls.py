from django.urls import path

from national_console.console import CONSOLE
from national_console.views.agencies import agency_list
from national_console.views.dashboard import dashboard
from national_console.views.moderation import moderation
from national_console.views.moderation_case import moderation_case, moderation_dismiss
from register.views.addresses import addresses_of

app_name = "national_console"
urlpatterns = [
    path("dasbor/", dashboard, name="dashboard"),
    path("instansi/", agency_list, name="agency-list"),
    path("moderasi/", moderation, name="moderation"),
    path("moderasi/<report_number:number>/", moderation_case, name="moderation-case"),
    path("moderasi/<report_number:number>/biarkan/", moderation_dismiss, name="moderation-dismiss"),
    *addresses_of(CONSOLE),
]
