"""What an agency's role may do with its own tables of casework, where that is not everything."""

from kernel.rights import Grant

APPEND = ("SELECT", "INSERT")
KEEP = ("SELECT", "INSERT", "UPDATE")

GRANTS = (
    # Each wording stays as it was.
    Grant("casework_evaluationchange", "tenant", APPEND),
    Grant("casework_evaluation", "tenant", KEEP),
    # What was told the leadership is never deleted.
    Grant("casework_periodicreport", "tenant", KEEP),
    Grant("casework_periodicfile", "tenant", KEEP),
    # Neither a procedure nor what was ever approved of it goes.
    Grant("casework_sopdocument", "tenant", KEEP),
    Grant("casework_sopversion", "tenant", KEEP),
    Grant("casework_sopscan", "tenant", APPEND),
    # Row-level security beside it: see the migration that makes these tables.
    Grant("casework_examinationfile", "tenant", KEEP),
    Grant("casework_examinationhanding", "tenant", APPEND),
)
