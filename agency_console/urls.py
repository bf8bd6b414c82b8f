from django.urls import path

from agency_console.console import CONSOLE
from agency_console.views.stubs import stub_list
from agency_console.views.units import unit_list
from register.views.addresses import addresses_of

app_name = "agency_console"
urlpatterns = [
    path("unit/", unit_list, name="unit-list"),
    path("pernah-ditangani/", stub_list, name="stub-list"),
    *addresses_of(CONSOLE),
]
