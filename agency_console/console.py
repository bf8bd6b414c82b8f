"""The agency's console: steps that also write the agency's own rows, notes, and its own pages."""

from django.urls import reverse
from django.utils.translation import gettext as _

from agency_console.panels import panels_for
from casework.actions.take_agency_step import take_agency_step
from casework.queries.notes import notes_on
from casework.queries.replies import replies_for
from casework.queries.unit_offer import unit_offer
from look.navigation import NavLink
from register.views.visit import Console
from search.alike import own_like, public_like
from tenants.models.agency import AgencyKind
from tenants.models.membership import MemberRole
from tenants.signin.duties import Area
from tenants.signin.staff import Staff

# Of a province: who may compare its regencies.
WATCHES_REGENCIES = (MemberRole.ADM, MemberRole.LEAD, MemberRole.PRV)
# Who answers for the whole agency, and so may know what it once held.
WHOLE_AGENCY = (MemberRole.ADM, MemberRole.LEAD, MemberRole.EXM)


def own_links(staff: Staff) -> tuple[NavLink, ...]:
    """Return the links to the console's pages that are no queue."""
    exports = NavLink(_("Ekspor"), reverse("agency_console:export-list"))
    tokens = NavLink(_("Token API"), reverse("agency_console:token-list"))
    calendar = NavLink(_("Kalender tenggat"), reverse("agency_console:calendar-feed"))
    if staff.agency and staff.agency.kind == AgencyKind.OMBUDSMAN:
        # What is referred to it is never its own: its figures and its units would stay empty.
        return (exports, tokens)
    links = [
        NavLink(_("Dasbor"), reverse("agency_console:dashboard")),
        NavLink(_("Unit kerja"), reverse("agency_console:unit-list")),
        NavLink(_("SOP"), reverse("agency_console:sop-list")),
    ]
    if staff.agency and staff.agency.kind == AgencyKind.PROVINCE and staff.has(*WATCHES_REGENCIES):
        links.insert(1, NavLink(_("Dasbor daerah"), reverse("agency_console:province-dashboard")))
        links.insert(2, NavLink(_("Keterhubungan daerah"), reverse("agency_console:connectivity")))
        links.insert(3, NavLink(_("Pengawasan daerah"), reverse("agency_console:supervision-list")))
    if staff.has(MemberRole.ADM, MemberRole.LIA):
        links.insert(0, NavLink(_("Catat laporan baru"), reverse("agency_console:intake")))
    if staff.has(*WHOLE_AGENCY):
        links.append(NavLink(_("Evaluasi"), reverse("agency_console:evaluation-list")))
        links.append(NavLink(_("Laporan berkala"), reverse("agency_console:periodic-list")))
        links.append(NavLink(_("Pernah ditangani"), reverse("agency_console:stub-list")))
        links.append(NavLink(_("Kesiapan"), reverse("agency_console:readiness")))
    if staff.has(*WHOLE_AGENCY, MemberRole.PRV):
        # The coordination team is named by a decree: whoever it may name finds the page.
        links.append(NavLink(_("Berkas pemeriksaan"), reverse("agency_console:examination-list")))
    return (*links, *_team(staff), *_administration(staff), exports, calendar, tokens)


def _team(staff: Staff) -> tuple[NavLink, ...]:
    """Return the links to what the agency's decrees say, and what they leave to each duty."""
    links = []
    if staff.has(*WHOLE_AGENCY):
        links.append(NavLink(_("SK tim"), reverse("agency_console:decree-list")))
    if staff.has(MemberRole.ADM, MemberRole.LEAD):
        links.append(NavLink(_("Pembagian peran"), reverse("agency_console:duty-table")))
    return tuple(links)


def _administration(staff: Staff) -> tuple[NavLink, ...]:
    """Return the links to what this person looks after in the agency's administration."""
    pages = (
        (Area.REPLIES, _("Balasan siap pakai"), "reply-list"),
        (Area.USERS, _("Pengguna"), "people-list"),
        (Area.CALENDAR, _("Jadwal"), "schedule"),
        (Area.AUDIT, _("Jejak audit"), "audit-log"),
        (Area.SYSTEMS, _("Webhook"), "webhook-list"),
        (Area.IMPORTS, _("Impor data lama"), "import-list"),
    )
    return tuple(
        NavLink(label, reverse(f"agency_console:{name}"))
        for area, label, name in pages
        if staff.keeps(area)
    )


CONSOLE = Console(
    "agency_console",
    take=take_agency_step,
    own_links=own_links,
    public_like=public_like,
    own_like=own_like,
    notes_on=notes_on,
    replies_for=replies_for,
    has_macros=True,
    panels_for=panels_for,
    delay_page="delay-reason",
    unit_offer=unit_offer,
)
