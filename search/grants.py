"""Who may read the search's own tables; only the system's own work writes them.

The portal has the published reports, of which the database takes no row that the register does not
publish. An agency sees what it sees in the register: seen_by says what register.grants.MINE says.
"""

from kernel.rights import Grant, Policy

READ = ("SELECT",)
ALL = ("SELECT", "INSERT", "UPDATE", "DELETE")
ME = "(SELECT substr(CURRENT_USER::text, 3)::bigint)"
IS_PUBLISHED = (
    "EXISTS (SELECT FROM register_report r WHERE r.id = report_id AND r.published"
    " AND r.visibility <> 'CONFIDENTIAL' AND NOT r.supervisory)"
)

GRANTS = (
    Grant("search_publicdocument", "portal", READ),
    Grant("search_publicdocument", "system", ALL),
    *(Grant("search_internaldocument", role, READ) for role in ("national", "tenant_base")),
    Grant("search_internaldocument", "system", ALL),
    # Numbers of reports alone: what an engine outside lacks, and how far a rebuild has come.
    Grant("search_pending", "system", ALL),
    Grant("search_rebuild", "system", ALL),
    # Words of published reports, with which whoever searches is corrected.
    *(Grant("search_countedwords", role, READ) for role in ("portal", "national", "tenant_base")),
    Grant("search_countedwords", "system", ALL),
    # Weights of words of reports that are not confidential: for the desk, which may read them all.
    Grant("search_learntrouting", "national", READ),
    Grant("search_learntrouting", "system", ALL),
)
POLICIES = (
    Policy("search_publicdocument", "portal_reads", "portal", using="true", command="SELECT"),
    Policy("search_publicdocument", "system_all", "system", using="true", check=IS_PUBLISHED),
    Policy("search_internaldocument", "system_all", "system", using="true", check="true"),
    Policy("search_internaldocument", "national_reads", "national", using="true", command="SELECT"),
    Policy(
        "search_internaldocument",
        "agency_reads",
        "tenant_base",
        using=f"seen_by @> ARRAY[{ME}]",
        command="SELECT",
    ),
)
