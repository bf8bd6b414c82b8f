"""Who may do what with the tables of agencies, hosts and members, and with Django's own."""

from tenants.isolation.rights import Grant, Policy
from tenants.isolation.roles import SERVING, TENANT_BASE

# An agency's role carries the agency's number: no look-up, and nothing that SQL could set.
OWN_AGENCY = "agency_id = substr(CURRENT_USER::text, 3)::bigint"

_EVERYONE = (*SERVING, TENANT_BASE)
_AGENCY_COLUMNS = (
    "name",
    "short_name",
    "parent_id",
    "time_zone",
    "state",
    "state_since",
    "integration_mode",
)

GRANTS: tuple[Grant, ...] = (
    *(Grant("tenants_agency", role, ("SELECT",)) for role in _EVERYONE),
    Grant("tenants_agency", "national", ("UPDATE",), columns=_AGENCY_COLUMNS),
    *(Grant("tenants_host", role, ("SELECT",)) for role in _EVERYONE),
    *(Grant("tenants_formerhost", role, ("SELECT",)) for role in _EVERYONE),
    *(Grant("tenants_membership", role, ("SELECT",)) for role in _EVERYONE if role != "portal"),
    Grant("tenants_membership", "sign_in", ("INSERT",)),
    Grant(
        "tenants_membership",
        "sign_in",
        ("UPDATE",),
        columns=("is_active", "since", "until", "ended_by"),
    ),
    Grant("tenant_member", TENANT_BASE, ("SELECT",)),
    Grant("tenants_dutysplit", TENANT_BASE, ("SELECT",)),
    Grant("tenants_dutysplit", "sign_in", ("SELECT", "INSERT")),
    Grant("tenants_dutysplit", "sign_in", ("UPDATE",), columns=("areas",)),
    # Nobody but the owner.
    Grant("tenants_recordedmigration", "owner", ()),
    Grant("django_migrations", "owner", ()),
    Grant("django_content_type", "owner", ()),
    Grant("auth_permission", "owner", ()),
    Grant("auth_group", "owner", ()),
    Grant("auth_group_permissions", "owner", ()),
)

POLICIES: tuple[Policy, ...] = (
    Policy("tenants_membership", "own", TENANT_BASE, using=OWN_AGENCY, command="SELECT"),
    *(
        Policy("tenants_membership", f"all_{role}", role, using="true", command="SELECT")
        for role in ("national", "vault", "system", "register")
    ),
    Policy("tenants_dutysplit", "own", TENANT_BASE, using=OWN_AGENCY, command="SELECT"),
    Policy("tenants_dutysplit", "all_sign_in", "sign_in", using="true", check="true"),
    Policy("tenants_membership", "all_sign_in", "sign_in", using="true", check="true"),
)
