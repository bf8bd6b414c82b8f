"""Addresses and error pages that every host has."""

from django.urls import include, path

EVERY_HOST = [
    path("", include("look.urls")),
    path("akun/", include("notices.urls")),
    path("akun/", include("tenants.signin.urls")),
    path("peta/", include("regions.urls")),
    path("open311/v2/", include("api.open311.urls")),
]

handler400 = "look.errors.bad_request"
handler403 = "look.errors.permission_denied"
handler404 = "look.errors.page_not_found"
handler500 = "look.errors.server_error"
