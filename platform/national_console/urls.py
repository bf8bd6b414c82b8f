from django.urls import path

from national_console.console import CONSOLE
from national_console.views.agencies import agency_list
from national_console.views.dashboard import dashboard
from register.views.addresses import addresses_of

app_name = "national_console"
urlpatterns = [
    path("dasbor/", dashboard, name="dashboard"),
    path("instansi/", agency_list, name="agency-list"),
    *addresses_of(CONSOLE),
]
