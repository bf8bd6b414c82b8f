"""Who may read the counters; only the system's own work writes them.

An agency reads its own and those of the agencies below it, the national desk all, the public the
monthly ones, which tell neither days nor units.
"""

from kernel.rights import Grant, Policy

READ = ("SELECT",)
ALL = ("SELECT", "INSERT", "UPDATE", "DELETE")
OWN_TREE = (
    "agency_id = substr(CURRENT_USER::text, 3)::bigint OR agency_id IN"
    " (SELECT a.id FROM tenants_agency a WHERE a.parent_id = substr(CURRENT_USER::text, 3)::bigint)"
)

GRANTS = (
    *(Grant("figures_tally", role, READ) for role in ("portal", "national", "tenant_base")),
    Grant("figures_tally", "system", ALL),
    Grant("figures_countedreport", "system", ALL),
    *(Grant("figures_recount", role, READ) for role in ("portal", "national", "tenant_base")),
    Grant("figures_recount", "system", ALL),
)
POLICIES = (
    Policy("figures_tally", "system_all", "system", using="true", check="true"),
    Policy("figures_tally", "national_reads", "national", using="true", command="SELECT"),
    Policy("figures_tally", "agency_reads", "tenant_base", using=OWN_TREE, command="SELECT"),
    Policy(
        "figures_tally",
        "portal_reads",
        "portal",
        using="grain = 'AGENCY' OR grain = 'SUBJECT'",
        command="SELECT",
    ),
)
