"""Building the index of an engine where it has none, or one that an earlier analysis made."""

import logging
from datetime import datetime

from search.actions.rebuild import rebuild
from search.index import engines_fed, feeding
from search.port import EngineAway

logger = logging.getLogger(__name__)


def build_missing(*, at: datetime) -> int:
    """Build what is missing or out of date, as after a loss or an upgrade; return how many reports.

    May be broken off at any time: the next call goes on from there.
    """
    done = 0
    for engine in engines_fed():
        try:
            with feeding(engine):
                is_current = engine.is_current()
            if not is_current:
                done += rebuild(engine, at=at, show=lambda _done, _all: None)
        except EngineAway:
            logger.warning("The search engine %s is away; its index waits for it.", engine.name)
    return done
