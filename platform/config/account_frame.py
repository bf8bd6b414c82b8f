"""The links around the pages of an account, which belong to whatever site they are read on."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

from look.navigation import NavLink, PortalFrame
from public_portal.frame import portal_frame
from tenants.signin.homes import home_of
from tenants.signin.site_key import site_of
from tenants.site import SIGN_IN_PATH


def account_frame(request: HttpRequest) -> dict[str, PortalFrame]:
    """Give the pages under /akun/ the site's own links; a page that brings a frame keeps it."""
    if not request.path_info.startswith(SIGN_IN_PATH):
        return {}
    if site_of(request).is_public:
        return {"frame": portal_frame(request)}
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return {}
    return {"frame": PortalFrame(links=(NavLink(_("Halaman petugas"), home_of(request)),))}
