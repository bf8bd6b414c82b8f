"""Indices of one test or of one process, on the server that all tests share."""

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
    with used(url, new_prefix()) as prefix:
        try:
            yield prefix
        finally:
            delete(prefix)


@contextmanager
def used(url, prefix):
    """Let the engine use these names, whatever became of the server before."""
    ASKING.forget()
    FEEDING.forget()
    with override_settings(ELASTICSEARCH_URL=url, ELASTICSEARCH_PREFIX=prefix):
        yield prefix


def new_prefix():
    """Return what the names of nobody else begin with."""
    return f"test-{getpid()}-{next(_numbers)}"


def delete(prefix):
    """Take away what was made under these names."""
    indices = feeding_client().indices
    made = list(indices.get(index=f"{prefix}-*", expand_wildcards="all"))
    if made:
        indices.delete(index=",".join(made))


def empty():
    """Take out every document and leave the indices."""
    feeding_client().delete_by_query(
        index=f"{settings.ELASTICSEARCH_PREFIX}-*",
        query={"match_all": {}},
        conflicts="proceed",
        refresh=True,
    )


def refresh():
    """Let everything that was written be found."""
    feeding_client().indices.refresh(index=f"{settings.ELASTICSEARCH_PREFIX}-*")
