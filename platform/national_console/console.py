"""The national desk's console: steps of the register alone, and the list of agencies."""

from django.urls import reverse
from django.utils.translation import gettext as _

from casework.queries.desk_replies import desk_replies_for
from look.navigation import NavLink
from register.actions.take_step import take_step
from register.views.visit import Console
from search.alike import own_like, public_like
from search.queries.likely_agencies import likely_agencies
from search.queries.likely_categories import likely_categories
from tenants.signin.staff import Staff


def own_links(_staff: Staff) -> tuple[NavLink, ...]:
    """Return the links to the console's pages that are no queue."""
    return (
        NavLink(_("Catat laporan baru"), reverse("national_console:intake")),
        NavLink(_("Dasbor"), reverse("national_console:dashboard")),
        NavLink(_("Daftar instansi"), reverse("national_console:agency-list")),
        NavLink(_("Keterhubungan instansi"), reverse("national_console:connectivity")),
        NavLink(_("Ekspor"), reverse("national_console:export-list")),
        NavLink(_("Kalender tenggat"), reverse("national_console:calendar-feed")),
    )


def administration(_staff: Staff) -> tuple[NavLink, ...]:
    """Return the links to the pages on which the desk looks after the whole."""
    return (
        NavLink(_("Permohonan instansi"), reverse("national_console:application-list")),
        NavLink(_("Moderasi"), reverse("national_console:moderation")),
        NavLink(_("Aturan rute"), reverse("national_console:rules")),
        NavLink(_("Taksonomi"), reverse("national_console:taxonomy")),
        NavLink(_("Kalender libur"), reverse("national_console:holiday-calendar")),
        NavLink(_("Balasan siap pakai"), reverse("national_console:reply-list")),
        NavLink(_("Pengguna"), reverse("national_console:desk-people")),
        NavLink(_("Jejak audit"), reverse("national_console:audit")),
        NavLink(_("Kesehatan sistem"), reverse("national_console:health")),
        NavLink(_("Token API"), reverse("national_console:token-list")),
        NavLink(_("Webhook"), reverse("national_console:webhook-list")),
        NavLink(_("Daftar induk"), reverse("national_console:body-list")),
    )


CONSOLE = Console(
    "national_console",
    take=take_step,
    own_links=own_links,
    replies_for=desk_replies_for,
    public_like=public_like,
    own_like=own_like,
    administration=administration,
    likely_agencies=likely_agencies,
    likely_categories=likely_categories,
    answered_like_page="report-answered",
)
