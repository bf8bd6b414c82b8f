"""Indices of one test alone, on the server that all tests share."""

from contextlib import contextmanager
from itertools import count
from os import getpid

from django.conf import settings
from django.test import override_settings

from search.engines.elastic.client import ASKING, FEEDING, feeding_client

_numbers = count(1)


@contextmanager
def own_indices(url):
    """Let the engine use names that nobody else has; delete what it made."""
    prefix = f"test-{getpid()}-{next(_numbers)}"
    ASKING.forget()
    FEEDING.forget()
    with override_settings(ELASTICSEARCH_URL=url, ELASTICSEARCH_PREFIX=prefix):
        try:
            yield prefix
        finally:
            indices = feeding_client().indices
            made = list(indices.get(index=f"{prefix}-*", expand_wildcards="all"))
            if made:
                indices.delete(index=",".join(made))


def refresh():
    """Let everything that was written be found."""
    feeding_client().indices.refresh(index=f"{settings.ELASTICSEARCH_PREFIX}-*")
