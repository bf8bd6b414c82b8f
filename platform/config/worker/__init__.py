"""The process that drains the job ledger: django-q2 with a connection of its own."""
