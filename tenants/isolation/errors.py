"""What the backend raises when code and scope do not fit."""

from django.db.utils import ProgrammingError


class ScopeError(ProgrammingError):
    """A query in no scope, or a way around the scopes."""
