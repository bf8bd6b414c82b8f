"""Running judged queries through the very path of the public search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from search import door
from search.filters import Filters
from search.index import judged
from search.judging.files import Grades, JudgedQuery, Line
from search.judging.metrics import NDCG_AT, RECALL_AT, ndcg, recall
from search.judging.scratch import NO_AGENCY, scratch
from search.language.vocabulary import Vocabulary
from search.port import Engine
from search.queries.word_counts import word_counts
from search.query import Query
from search.reach import PUBLIC
from search.understood import understand
from tenants.scope import PORTAL, SYSTEM, scope


def evaluate(
    lines: Sequence[Line],
    queries: Sequence[JudgedQuery],
    grades: Grades,
    *,
    engine: Engine,
    at: datetime,
) -> dict[str, float]:
    """Return the means over those queries that something answers; leaves nothing behind."""
    asked = [query for query in queries if any(grades.get(query.id, {}).values())]
    if not asked:
        return {f"ndcg@{NDCG_AT}": 0.0, f"recall@{RECALL_AT}": 0.0}
    found = found_by(lines, asked, engine=engine, at=at)
    return {
        f"ndcg@{NDCG_AT}": _mean([ndcg(found[each.id], grades[each.id]) for each in asked]),
        f"recall@{RECALL_AT}": _mean([recall(found[each.id], grades[each.id]) for each in asked]),
    }


def found_by(
    lines: Sequence[Line], queries: Sequence[JudgedQuery], *, engine: Engine, at: datetime
) -> Mapping[str, list[str]]:
    """Return the ids of what each query finds in the corpus, the best first."""
    with judged(engine), scratch(lines, engine) as ids:
        with scope(SYSTEM):
            documents, counts = word_counts(agency_id=NO_AGENCY)
        vocabulary = Vocabulary(counts, documents=documents)
        return {
            query.id: [ids[report_id] for report_id in _search(query.q, vocabulary, at=at)]
            for query in queries
        }


def _search(typed: str, vocabulary: Vocabulary, *, at: datetime) -> list[int]:
    meant = understand(typed, vocabulary=vocabulary)
    filters = Filters(regions=meant.regions, agency_ids=(NO_AGENCY,))
    with scope(PORTAL):
        found = door.search(
            Query(reach=PUBLIC, at=at, words=meant.words, filters=filters, size=RECALL_AT)
        )
    return [each.report.pk for each in found.reports]


def _mean(values: Sequence[float]) -> float:
    return round(sum(values) / len(values), 4)
