"""Measuring one name after the other, in worlds that are made when first asked for."""

import sys
from contextlib import ExitStack

from tests.bench import tenancy, web, webhooks
from tests.bench.exchange import measure as exchange
from tests.bench.plan import EXCHANGE, SEARCH, WEBHOOKS
from tests.bench.search.engine import NoEngine
from tests.bench.search.measure import SearchBench
from tests.bench.world import World

_OTHERS = {
    **tenancy.MEASURES,
    **dict.fromkeys(EXCHANGE, exchange.measure),
    **dict.fromkeys(WEBHOOKS, webhooks.measure),
}


def measure(names, size):
    """Yield a figure for each name."""
    with ExitStack() as stack:
        worlds = {}

        def world(agencies, reports):
            key = (agencies, reports)
            if key not in worlds:
                note = f"Making a world of {agencies} agencies and {reports} reports …"
                print(note, file=sys.stderr, flush=True)
                worlds[key] = stack.enter_context(World(agencies=agencies, reports=reports))
            return worlds[key]

        search = SearchBench(size, stack)
        for name in names:
            if name in _OTHERS:
                yield _OTHERS[name](name, world, size)
            elif name in SEARCH:
                try:
                    yield search.measure(name)
                except NoEngine as lack:
                    print(f"  {name} left out: {lack}", file=sys.stderr, flush=True)
            else:
                yield web.measure(name, world(size.agencies, size.reports), size.requests)
