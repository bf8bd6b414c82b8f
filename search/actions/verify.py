"""Comparing an index with the register, agency by agency, and mending what differs.

First how many reports each agency has and the sum of their marks; of agencies that differ the
same by block of ten thousand numbers; of blocks that differ every version.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from search.index import feeding
from search.port import Engine, Sum
from search.queries.documents import documents_of
from search.queries.marks import register_sums, register_versions
from tenants.scope import SYSTEM, scope

Show = Callable[[int, int], None]
BATCH = 500


@dataclass(frozen=True, slots=True)
class Difference:
    """One report that an index has otherwise than the register. None: not at all.

    public: in which of the two indices. agency_id: under which agency, 0 for none.
    """

    public: bool
    agency_id: int
    report_id: int
    wanted: int | None
    found: int | None


def verify(engine: Engine, *, show: Show) -> list[Difference]:
    """Return what differs, by agency. Reports that are just changing may be among it.

    :raises EngineAway: the engine does not answer
    """
    suspects = [
        (public, agency_id) for public in (False, True) for agency_id in _agencies(engine, public)
    ]
    found: list[Difference] = []
    for place, (public, agency_id) in enumerate(suspects, start=1):
        found += _in_agency(engine, public, agency_id)
        show(place, len(suspects))
    return found


def mend(engine: Engine, differences: list[Difference]) -> int:
    """Make the index have what the register has of these reports; return how many there are."""
    ids = sorted({difference.report_id for difference in differences})
    for start in range(0, len(ids), BATCH):
        some = ids[start : start + BATCH]
        with scope(SYSTEM):
            documents = documents_of(some)
        gone = set(some) - {document.report_id for document in documents}
        with feeding(engine):
            engine.mend(documents, gone=gone)
    return len(ids)


def _agencies(engine: Engine, public: bool) -> list[int]:
    with feeding(engine):
        found = engine.sums(public=public)
    with scope(SYSTEM):
        wanted = register_sums(public=public)
    return _differing(wanted, found)


def _in_agency(engine: Engine, public: bool, agency_id: int) -> Iterator[Difference]:
    with feeding(engine):
        found = engine.sums(public=public, agency_id=agency_id)
    with scope(SYSTEM):
        wanted = register_sums(public=public, agency_id=agency_id)
    for block in _differing(wanted, found):
        yield from _in_block(engine, public, agency_id, block)


def _in_block(engine: Engine, public: bool, agency_id: int, block: int) -> Iterator[Difference]:
    with feeding(engine):
        found = engine.versions(public=public, agency_id=agency_id, block=block)
    with scope(SYSTEM):
        wanted = register_versions(public=public, agency_id=agency_id, block=block)
    for report_id in sorted(wanted.keys() | found.keys()):
        pair = wanted.get(report_id), found.get(report_id)
        if pair[0] != pair[1]:
            yield Difference(public, agency_id, report_id, *pair)


def _differing(wanted: Mapping[int, Sum], found: Mapping[int, Sum]) -> list[int]:
    keys = wanted.keys() | found.keys()
    return sorted(key for key in keys if wanted.get(key) != found.get(key))
