"""Who may touch the tables that come with the queue and with migrations."""

from __future__ import annotations

from kernel.rights import Grant

GRANTS = (
    Grant("django_q_ormq", "system", ("SELECT", "INSERT", "UPDATE", "DELETE")),
    Grant("django_q_schedule", "system", ("SELECT", "INSERT", "UPDATE", "DELETE")),
    Grant("django_q_task", "system", ("SELECT", "INSERT", "UPDATE", "DELETE")),
    # For /healthz.
    Grant("django_migrations", "system", ("SELECT",)),
)
