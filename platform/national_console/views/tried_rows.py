"""What a trial on the last month's reports has found, for the pages of rules and of subjects."""

from typing import Any

from register.queries.categories import category_names
from register.queries.rule_dry_run import DryRun
from register.views.visit import Visit


def tried_rows(visit: Visit, tried: DryRun | None) -> dict[str, Any]:
    """Return the trial with its rows: each with its subject's name and its address."""
    if tried is None:
        return {"tried": None, "tried_rows": []}
    names = category_names() if tried.rows else {}
    rows = [
        (row, names.get(row.category_code, ""), visit.url("report-detail", row.number))
        for row in tried.rows
    ]
    return {"tried": tried, "tried_rows": rows}
