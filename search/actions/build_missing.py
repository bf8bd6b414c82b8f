"""Building the index of an engine outside the database where it has none."""

import logging
from datetime import datetime

from search.actions.rebuild import rebuild
from search.index import outside
from search.port import EngineAway

logger = logging.getLogger(__name__)


def build_missing(*, at: datetime) -> int:
    """Build what is missing, as on the first day or after a loss; return how many reports.

    May be broken off at any time: the next call goes on from there.
    """
    done = 0
    for engine in outside():
        try:
            if not engine.is_built():
                done += rebuild(engine, at=at, show=lambda _done, _all: None)
        except EngineAway:
            logger.warning("The search engine %s is away; its index waits for it.", engine.name)
    return done
