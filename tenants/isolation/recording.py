"""Under which names the template schema and what is recorded of it are kept."""

TEMPLATE = "tpl"
# The table of migrations is made before the first of them; it is recorded under this name.
BEFORE_ALL = ("", "")
# Not a migration: what all of them come to, for new schemas.
WHOLE = ("", "whole")
