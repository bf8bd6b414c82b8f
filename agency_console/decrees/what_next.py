"""What is to be done with a decree: what a draft lacks, what a signed one still waits for."""

from typing import Any

from agency_console.decrees.kept_roles import roles_kept
from register.views.visit import Visit
from tenants.models.membership import MemberRole
from tenants.queries.decree_gaps import missing_in
from tenants.signin.duties import Area, keeps_accounts
from tenants.teams.models import Decree, DecreeMember
from tenants.teams.models.decree_member import Duty
from tenants.teams.rules.decree_parts import Part
from tenants.teams.words.decrees import LACKS, PARTS

_PAGES = {
    Part.SUBJECT: "decree-subject",
    Part.WORDING: "decree-wording",
    Part.TEAM: "decree-team",
    Part.LIAISONS: "decree-units",
}


def tools_of(visit: Visit, decree: Decree) -> dict[str, Any]:
    """Return what a draft lacks, and for whoever writes decrees where it is written."""
    missing = missing_in(decree)
    may_write = visit.staff.keeps(Area.DECREES)
    may_sign = may_write and keeps_accounts(visit.staff.held)
    return {
        "parts": [
            (
                PARTS[part],
                visit.url(page, decree.pk) if may_write else "",
                LACKS[part] if part in missing else "",
            )
            for part, page in _PAGES.items()
            if not (decree.unit_id and part is Part.TEAM)
        ],
        "is_complete": not missing,
        "sign_url": visit.url("decree-sign", decree.pk) if may_sign and not missing else "",
        "needs_another": may_write and not may_sign and not missing,
        "discard_url": visit.url("decree-discard", decree.pk) if may_write else "",
    }


def waits_of(visit: Visit, decree: Decree, people: list[DecreeMember]) -> dict[str, Any]:
    """Return what a signed decree still waits for."""
    waits = decree.inspectorate_yes_at is None and decree.entered_at is not None
    is_inspector = MemberRole.INS in visit.staff.held
    return {
        "waits_for_inspectorate": waits,
        "agree_url": visit.url("decree-agree", decree.pk) if waits and is_inspector else "",
        "kept": roles_kept(decree),
        "invited": [one for one in people if one.invited_at and one.user_id is None],
        "without_account": [
            one.name for one in people if one.duty == Duty.COORDINATION_TEAM and one.user_id is None
        ],
    }
