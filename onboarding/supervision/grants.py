"""A province answers for itself and on its own regencies; both sides read it, nobody changes it."""

from kernel.rights import Grant, Policy

TABLE = "supervision_supervisionanswer"
_ME = "substr(CURRENT_USER::text, 3)::bigint"
# What the province is above of is asked at the moment of writing: a region can come to another.
_MINE = f"agency_id IN (SELECT id FROM tenants_agency WHERE parent_id = {_ME})"  # noqa: S608 - no value of anybody's

GRANTS = (Grant(TABLE, "tenant_base", ("SELECT", "INSERT")),)
POLICIES = (
    Policy(
        TABLE,
        "both_sides_read",
        "tenant_base",
        using=f"{_ME} IN (agency_id, province_id)",
        command="SELECT",
    ),
    Policy(
        TABLE,
        "province_answers",
        "tenant_base",
        check=f"province_id = {_ME} AND {_MINE}",
        command="INSERT",
    ),
)
