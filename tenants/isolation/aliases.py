"""The two logins of the database, by their names in DATABASES."""

from django.db import DEFAULT_DB_ALIAS

SERVING_ALIAS = DEFAULT_DB_ALIAS
# Migrates and provisions; every other alias serves, in scopes only.
OWNER_ALIAS = "owner"
