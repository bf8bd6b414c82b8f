"""What the indices are called: one name for those in use, another for those being built.

Both are aliases; nobody else needs to know the index behind one.
"""

from django.conf import settings


def live(*, public: bool) -> str:
    """Return the alias of the index in use."""
    return f"{settings.ELASTICSEARCH_PREFIX}-{'public' if public else 'internal'}"


def building(*, public: bool) -> str:
    """Return the alias of the index that is being built beside it."""
    return f"{live(public=public)}-building"
