"""Measuring one name after the other, in worlds that are made when first asked for."""

import sys
from contextlib import ExitStack

from tests.bench import tenancy, web
from tests.bench.plan import SEARCH, TENANCY
from tests.bench.search.engine import NoEngine
from tests.bench.search.measure import SearchBench
from tests.bench.world import World


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
            if name in TENANCY:
                yield tenancy.MEASURES[name](name, world)
            elif name in SEARCH:
                try:
                    yield search.measure(name)
                except NoEngine as lack:
                    print(f"  {name} left out: {lack}", file=sys.stderr, flush=True)
            else:
                yield web.measure(name, world(size.agencies, size.reports), size.requests)
