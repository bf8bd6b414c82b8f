"""What an agency's role may do with its own tables of casework, where that is not everything."""

from kernel.rights import Grant

APPEND = ("SELECT", "INSERT")

GRANTS = (
    # Each wording stays as it was.
    Grant("casework_evaluationchange", "tenant", APPEND),
    Grant("casework_evaluation", "tenant", ("SELECT", "INSERT", "UPDATE")),
)
