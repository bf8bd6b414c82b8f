"""Keeps a server that is away from costing anything: after a failure nobody asks it for a while."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from threading import Lock

from elasticsearch import ApiError, TransportError

from search.port import EngineAway

logger = logging.getLogger(__name__)
_FIRST_REST, _LONGEST_REST = 5.0, 60.0  # seconds


class IndexMissing(EngineAway):
    """The server is there, but has no index of ours: it has to be built."""


class Refused(Exception):
    """The server's answer to one search of several. status: as of an answer of its own."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Breaker:
    """One for each kind of use, in each process."""

    def __init__(self, *, patience: float) -> None:
        """patience: how long a request may take."""
        self._patience = patience
        self._lock = Lock()
        self._rest = 0.0
        self._closed_until = 0.0

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Run one request; whatever comes of it but an answer is EngineAway.

        The text of the server's error is not repeated: it may quote what was searched for.
        """
        self._enter()
        try:
            yield
        except TransportError as error:
            self._trip()
            logger.warning("Elasticsearch does not answer: %s.", type(error).__name__)
            raise EngineAway from None
        except ApiError as error:
            raise self._refused(error.meta.status) from None
        except Refused as refused:
            raise self._refused(refused.status) from None
        self.forget()

    def forget(self) -> None:
        """Begin anew, as after an answer."""
        with self._lock:
            self._rest = self._closed_until = 0.0

    def _refused(self, status: int) -> EngineAway:
        if status == HTTPStatus.NOT_FOUND:
            return IndexMissing()
        self._trip()
        logger.warning("Elasticsearch answers with %s.", status)
        return EngineAway()

    def _enter(self) -> None:
        with self._lock:
            now = time.monotonic()
            if now < self._closed_until:
                raise EngineAway
            if self._rest:
                # After the rest one tries; the others go on without until it knows more.
                self._closed_until = now + self._patience

    def _trip(self) -> None:
        with self._lock:
            self._rest = min(max(self._rest * 2, _FIRST_REST), _LONGEST_REST)
            self._closed_until = time.monotonic() + self._rest
