"""The links around every page of the portal."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from look.navigation import NavLink, PortalFrame, mark_current

if TYPE_CHECKING:
    from django.http import HttpRequest


def portal_frame(request: HttpRequest) -> PortalFrame:
    """Return the frame of a page, with the link that it belongs to marked."""
    # Whether the session holds is asked where it matters; here a page load would pay for a label.
    frame = _frame(get_language() or "", settings.SESSION_COOKIE_NAME in request.COOKIES)
    return replace(frame, links=mark_current(frame.links, request.get_full_path()))


@lru_cache(maxsize=8)
def _frame(language: str, has_session: bool) -> PortalFrame:
    return PortalFrame(
        links=(
            NavLink(_("Buat laporan"), reverse("public_portal:report-new")),
            NavLink(_("Lacak"), reverse("public_portal:track-open")),
            NavLink(_("Jelajahi"), reverse("public_portal:browse")),
            NavLink(_("Statistik"), reverse("public_portal:statistics")),
        ),
        account_links=(
            NavLink(_("Akun"), reverse("public_portal:account-reports"))
            if has_session
            else NavLink(_("Masuk"), reverse("account_login")),
        ),
        footer_links=(
            NavLink(_("Daftar instansi"), reverse("public_portal:agency-list")),
            NavLink(_("Keterhubungan instansi"), reverse("public_portal:connectivity")),
            NavLink(_("Hubungkan instansi Anda"), reverse("public_portal:join-pick")),
            NavLink(_("Data terbuka"), reverse("public_portal:open-data")),
            NavLink(_("Bantuan"), reverse("public_portal:help")),
            NavLink(_("Privasi"), reverse("public_portal:privacy")),
            NavLink(_("Aksesibilitas"), reverse("public_portal:accessibility")),
            NavLink(_("Syarat penggunaan"), reverse("public_portal:terms")),
            NavLink(_("Keadaan layanan"), reverse("public_portal:status")),
            NavLink(_("Untuk pembuat aplikasi"), reverse("public_portal:open311")),
        ),
    )
