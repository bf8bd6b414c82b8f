"""Who does what with the procedures (SOP) of the agency whose scope is open."""

from datetime import date

from casework.rules.sop_life import Hands
from tenants.models.membership import MemberRole
from tenants.queries.decrees import decree_in_force
from tenants.queries.members import members_here
from tenants.signin.duties import Area
from tenants.signin.staff import Staff
from tenants.teams.models import DecreeMember
from tenants.teams.models.decree_member import Duty


def hands_of(staff: Staff, *, on: date) -> Hands:
    """Return what somebody may do with procedures on a day; for a leader two statements more."""
    leads = staff.has(MemberRole.LEAD)
    return Hands(
        user_id=staff.user_id,
        name=staff.name,
        prepares=staff.keeps(Area.PROCEDURES),
        leads=leads,
        decides=leads and is_patron(staff.user_id, on=on),
        sees_drafts=staff.has(MemberRole.ADM, MemberRole.LEAD),
    )


def is_patron(user_id: int, *, on: date) -> bool:
    """Tell whether a leader decides: the Pembina of the decree of a day, any leader without one.

    A Pembina without an account that leads here decides nothing, so the leadership does.
    """
    patrons = patron_ids(on=on)
    return not patrons or user_id in patrons


def patron_ids(*, on: date) -> frozenset[int]:
    """Return the leaders whom the decree of a day makes Pembina; two statements."""
    decree = decree_in_force(on)
    if decree is None:
        return frozenset()
    named = DecreeMember.objects.filter(decree=decree, duty=Duty.PATRON)
    leaders = members_here().filter(
        role=MemberRole.LEAD, user_id__in=named.values_list("user_id", flat=True)
    )
    return frozenset(leaders.values_list("user_id", flat=True))
