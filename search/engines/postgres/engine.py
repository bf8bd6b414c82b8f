"""The engine that is always there: words in tsvector columns beside what limits them."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace

from django.db import transaction

from search.document import Document
from search.engines.postgres.facets import facets_of
from search.engines.postgres.kept import drop, drop_gone, keep
from search.engines.postgres.listed import listed_page
from search.engines.postgres.marks import sums, versions
from search.engines.postgres.ranked import ranked_page
from search.engines.postgres.suggested import begins, similar
from search.found import Answer, Hit
from search.language.analysis import analysis_mark
from search.models import Rebuild
from search.port import Sum
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
        return replace(answer, **facets_of(query)._asdict())

    def begins(self, query: Query) -> Sequence[Hit]:
        """One statement."""
        return begins(query)

    def similar(self, likeness: Likeness) -> Sequence[Hit]:
        """One statement."""
        return similar(likeness)

    def is_current(self) -> bool:
        """One statement: the tables do not say themselves what made their words."""
        last = Rebuild.objects.filter(pk=self.name, finished_at__isnull=False).first()
        return last is not None and last.analysis == analysis_mark()

    def keep(self, documents: Sequence[Document]) -> None:
        """Newer versions alone."""
        keep(documents)

    def mend(self, documents: Sequence[Document], *, gone: Collection[int] = ()) -> None:
        """Out of both tables, then in again."""
        with transaction.atomic():
            drop([*gone, *(document.report_id for document in documents)])
            keep(documents)

    def begin_rebuild(self) -> bool:
        """Nothing to make ready, and what was done of one that was begun is there."""
        return True

    def rebuild(self, documents: Sequence[Document]) -> None:
        """Also what is there at the same version, whose words may be others by now."""
        keep(documents, again=True)

    def end_rebuild(self) -> None:
        """What the register has no more goes."""
        drop_gone()

    def sums(self, *, public: bool, agency_id: int | None = None) -> Mapping[int, Sum]:
        """One statement."""
        return sums(public=public, agency_id=agency_id)

    def versions(self, *, public: bool, agency_id: int, block: int) -> Mapping[int, int]:
        """One statement."""
        return versions(public=public, agency_id=agency_id, block=block)

    def apart(self) -> AbstractContextManager[None]:
        """Nothing to do: what is judged here is never committed."""
        return nullcontext()
