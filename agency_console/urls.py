from django.urls import path

from agency_console.console import CONSOLE
from agency_console.views.dashboard import dashboard, province_dashboard
from agency_console.views.replies import reply_drop, reply_edit, reply_list_page, reply_new
from agency_console.views.stubs import stub_list
from agency_console.views.units import unit_list
from register.views.addresses import addresses_of

app_name = "agency_console"
urlpatterns = [
    path("dasbor/", dashboard, name="dashboard"),
    path("dasbor/daerah/", province_dashboard, name="province-dashboard"),
    path("unit/", unit_list, name="unit-list"),
    path("pernah-ditangani/", stub_list, name="stub-list"),
    path("balasan/", reply_list_page, name="reply-list"),
    path("balasan/baru/", reply_new, name="reply-new"),
    path("balasan/<int:reply_id>/", reply_edit, name="reply-edit"),
    path("balasan/<int:reply_id>/hapus/", reply_drop, name="reply-drop"),
    *addresses_of(CONSOLE),
]
