"""What lies under /akun/ on every host."""

from django.urls import include, path

from tenants.signin.views.agency_list import agency_list
from tenants.signin.views.invitation import invitation_accept

_ours = [
    path("instansi/", agency_list, name="agency-list"),
    path("undangan/<str:token>/", invitation_accept, name="invitation-accept"),
]

urlpatterns = [
    path("", include((_ours, "signin"))),
    path("", include("accounts.urls")),
]
