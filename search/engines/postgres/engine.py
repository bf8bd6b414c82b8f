"""The engine that is always there: words in tsvector columns beside what limits them."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from search.document import Document
from search.engines.postgres.facets import MOST_COUNTED, facets_of
from search.engines.postgres.kept import drop, keep
from search.engines.postgres.listed import listed_page
from search.engines.postgres.marks import marks
from search.engines.postgres.ranked import ranked_page
from search.engines.postgres.suggested import begins, similar
from search.found import Answer, Hit
from search.port import Mark
from search.query import Likeness, Query, Sort


class PostgresEngine:
    """See Engine. A rebuild writes in place: a reader sees each row whole, old or new."""

    name = "postgres"
    is_inside = True

    def search(self, query: Query) -> Answer:
        """One statement, and one more where facets are asked for."""
        page = ranked_page if query.order is Sort.RELEVANCE else listed_page
        answer = page(query)
        if not query.facets:
            return answer
        facets, total = facets_of(query)
        capped = total > MOST_COUNTED
        return replace(answer, facets=facets, total=min(total, MOST_COUNTED), is_capped=capped)

    def begins(self, query: Query) -> Sequence[Hit]:
        """One statement."""
        return begins(query)

    def similar(self, likeness: Likeness) -> Sequence[Hit]:
        """One statement."""
        return similar(likeness)

    def keep(self, documents: Sequence[Document]) -> None:
        """Newer versions alone."""
        keep(documents)

    def drop(self, report_ids: Collection[int]) -> None:
        """Out of both tables."""
        drop(report_ids)

    def begin_rebuild(self) -> None:
        """Nothing to make ready."""

    def rebuild(self, documents: Sequence[Document]) -> None:
        """Also what is there at the same version, whose words may be others by now."""
        keep(documents, again=True)

    def end_rebuild(self) -> None:
        """Nothing to swap."""

    def marks(self, *, public: bool, after: int, most: int) -> Sequence[Mark]:
        """One statement."""
        return marks(public=public, after=after, most=most)
