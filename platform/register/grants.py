"""Who may touch the register's tables. Nobody but the role register writes a report.

An agency sees a report while it holds it, its parent from E1 on, the Ombudsman once it is referred.
The portal sees what is published, and one report by its secret or its owner's key.
"""

from kernel.rights import Grant, Policy

READ = ("SELECT",)
APPEND = ("SELECT", "INSERT")
WRITE = ("SELECT", "INSERT", "UPDATE")
ALL = ("SELECT", "INSERT", "UPDATE", "DELETE")

# As a query of its own it is asked once a statement, else once for every row that is looked at.
ME = "(SELECT substr(CURRENT_USER::text, 3)::bigint)"
BY_SECRET = "(secret_hash <> '' AND secret_hash = current_setting('tuntas.secret', true))"
BY_OWNER = "(owner_key <> '' AND owner_key = current_setting('tuntas.owner', true))"
MINE = (
    f"agency_id = {ME} OR {ME} = ANY (joint_agency_ids) OR ombudsman_id = {ME}"
    f" OR (supervisor_id = {ME} AND escalation >= 1 AND NOT supervisory)"
)
# What hangs on a report is seen by whom the report is seen: the inner query runs under the same role.
VISIBLE = "EXISTS (SELECT FROM register_report r WHERE r.id = report_id)"
REPORTERS = (
    "EXISTS (SELECT FROM register_report r WHERE r.id = report_id"
    " AND ((r.secret_hash <> '' AND r.secret_hash = current_setting('tuntas.secret', true))"
    " OR (r.owner_key <> '' AND r.owner_key = current_setting('tuntas.owner', true))))"
)
TO_PUBLIC = f"audience = 'PUBLIC' AND {VISIBLE} OR audience = 'REPORTER' AND {REPORTERS}"
# The Ombudsman's own files; everything else that may tell who the reporter is waits for their yes.
HANDED_OVER = (
    f"{VISIBLE.removesuffix(')')}"
    f" AND (r.ombudsman_id IS DISTINCT FROM {ME} OR r.agency_id = {ME} OR r.consent))"
)
FILES = f"{VISIBLE} AND (register_attachment.agency_id = {ME} OR {HANDED_OVER})"
# What a reporter wrote to the officers alone, as to complete the report.
PRIVATE_WORDS = "register_reportevent.role = 'REP' AND register_reportevent.audience = 'REPORTER'"
EVENTS = f"{VISIBLE} AND (NOT ({PRIVATE_WORDS}) OR {HANDED_OVER})"
SEEN_BY_AGENCIES = {
    "register_reportevent": EVENTS,
    "register_timer": VISIBLE,
    "register_attachment": FILES,
    "register_proposal": VISIBLE,
}
# What an agency that prepares itself tries out is nobody's but its own: neither the desk, nor figures,
# search, open data or letters, which all read as one of these, ever see it.
NO_TRIAL = "channel <> 'TRIAL'"
HANGING = ("register_reportevent", "register_timer", "register_attachment", "register_proposal")

GRANTS = (
    *(
        Grant(table, role, READ)
        for table in ("register_report", *HANGING)
        for role in ("national", "tenant_base", "system")
    ),
    *(
        Grant(table, "portal", READ)
        for table in (
            "register_report",
            "register_reportevent",
            "register_attachment",
            "register_timer",
        )
    ),
    Grant("register_report", "register", WRITE),
    Grant("register_reportevent", "register", APPEND),
    Grant("register_timer", "register", WRITE),
    Grant("register_attachment", "register", ALL),
    Grant("register_proposal", "register", WRITE),
    Grant("register_routing", "register", WRITE),
    *(Grant("register_routing", role, READ) for role in ("national", "tenant_base", "system")),
    # The original of a report of which parts are hidden; the worker writes mails without it.
    Grant("register_redaction", "register", ALL),
    *(Grant("register_redaction", role, READ) for role in ("national", "tenant_base", "portal")),
    Grant("register_erasure", "register", WRITE),
    *(Grant("register_erasure", role, READ) for role in ("system", "portal")),
    Grant("register_identity", "vault", ALL),
    Grant("register_identityaccess", "vault", APPEND),
    *(Grant("register_identityaccess", role, READ) for role in ("national", "tenant_base")),
    *(
        Grant("register_category", role, READ)
        for role in ("portal", "national", "tenant_base", "register", "system", "sign_in")
    ),
    Grant("register_category", "national", WRITE),
    # Which agency is offered first: read where a report is offered, written as versions alone.
    Grant("register_ruleversion", "national", APPEND),
    Grant("register_ruleversion", "tenant_base", READ),
    *(Grant("register_slapolicy", role, READ) for role in ("portal", "register", "system")),
    *(Grant("register_slapolicy", role, APPEND) for role in ("national", "tenant_base")),
    Grant("register_job", "system", ALL),
    Grant("register_job", "register", APPEND),
    Grant("register_heartbeat", "system", WRITE),
    # When the worker last ran is nobody's secret; the portal tells it on its page of what is up.
    Grant("register_heartbeat", "portal", READ),
    Grant("register_publishedcount", "system", ALL),
    *(Grant("register_publishedcount", role, READ) for role in ("portal", "national")),
    Grant("register_flag", "register", WRITE),
    Grant("register_flag", "national", READ),
    Grant("register_supporter", "register", ALL),
    Grant("register_quota", "register", ALL),
)
POLICIES = (
    Policy(
        "register_report",
        "portal_reads",
        "portal",
        using=f"published OR {BY_SECRET} OR {BY_OWNER}",
        command="SELECT",
    ),
    Policy("register_report", "agency_reads", "tenant_base", using=MINE, command="SELECT"),
    *(
        Policy("register_report", f"{role}_all", role, using=NO_TRIAL, check="true")
        for role in ("national", "system")
    ),
    Policy("register_report", "register_all", "register", using="true", check="true"),
    *(
        Policy(table, f"{role}_all", role, using="true", check="true")
        for table in HANGING
        for role in ("national", "system", "register")
    ),
    *(
        Policy(table, "agency_reads", "tenant_base", using=using, command="SELECT")
        for table, using in SEEN_BY_AGENCIES.items()
    ),
    *(
        Policy(table, "portal_reads", "portal", using=TO_PUBLIC, command="SELECT")
        for table in ("register_reportevent", "register_attachment")
    ),
    Policy("register_timer", "portal_reads", "portal", using=VISIBLE, command="SELECT"),
    *(
        Policy("register_routing", f"{role}_all", role, using="true", check="true")
        for role in ("national", "system", "register")
    ),
    Policy(
        "register_routing",
        "agency_reads",
        "tenant_base",
        using=f"agency_id = {ME}",
        command="SELECT",
    ),
    *(
        Policy("register_redaction", f"{role}_all", role, using="true", check="true")
        for role in ("national", "register")
    ),
    Policy("register_redaction", "agency_reads", "tenant_base", using=VISIBLE, command="SELECT"),
    Policy("register_redaction", "portal_reads", "portal", using=REPORTERS, command="SELECT"),
    *(
        Policy("register_erasure", f"{role}_all", role, using="true", check="true")
        for role in ("register", "system")
    ),
    Policy("register_erasure", "portal_reads", "portal", using=REPORTERS, command="SELECT"),
    Policy("register_ruleversion", "national_all", "national", using="true", check="true"),
    Policy("register_ruleversion", "agency_reads", "tenant_base", using="true", command="SELECT"),
    Policy("register_identity", "vault_all", "vault", using="true", check="true"),
    Policy("register_identityaccess", "vault_all", "vault", using="true", check="true"),
    Policy("register_identityaccess", "national_reads", "national", using="true", command="SELECT"),
    Policy(
        "register_identityaccess",
        "agency_reads",
        "tenant_base",
        using=f"agency_id = {ME}",
        command="SELECT",
    ),
    *(
        Policy("register_slapolicy", f"{role}_reads", role, using="true", command="SELECT")
        for role in ("portal", "register", "system")
    ),
    Policy("register_slapolicy", "national_all", "national", using="true", check="true"),
    Policy(
        "register_slapolicy",
        "agency_reads",
        "tenant_base",
        using=f"agency_id IS NULL OR agency_id = {ME}",
        command="SELECT",
    ),
    Policy(
        "register_slapolicy",
        "agency_adds",
        "tenant_base",
        check=f"agency_id = {ME}",
        command="INSERT",
    ),
)
