"""The engine outside the database, for many reports."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager

from search.document import Document
from search.engines.elastic import build, feed, marks, suggested
from search.engines.elastic.apart import apart
from search.engines.elastic.pages import page
from search.found import Answer, Hit
from search.port import Sum
from search.query import Likeness, Query


class ElasticEngine:
    """See Engine. It holds tokens, numbers and codes; no text can be read back from it."""

    name = "elasticsearch"
    is_inside = False

    def search(self, query: Query) -> Answer:
        """One request, or two where few have enough of the words."""
        return page(query)

    def begins(self, query: Query) -> Sequence[Hit]:
        """One request."""
        return suggested.begins(query)

    def similar(self, likeness: Likeness) -> Sequence[Hit]:
        """One request."""
        return suggested.similar(likeness)

    def is_current(self) -> bool:
        """Both of them."""
        return build.is_current()

    def keep(self, documents: Sequence[Document]) -> None:
        """In bulk; what is there in a newer version stays."""
        feed.keep(documents)

    def mend(self, documents: Sequence[Document], *, gone: Collection[int] = ()) -> None:
        """What is there in a newer version goes first."""
        feed.mend(documents, gone)

    def begin_rebuild(self) -> bool:
        """New indices under names of their own."""
        return build.begin()

    def rebuild(self, documents: Sequence[Document]) -> None:
        """In bulk."""
        feed.add(documents)

    def end_rebuild(self) -> None:
        """The aliases change in one step."""
        build.end()

    def sums(self, *, public: bool, agency_id: int | None = None) -> Mapping[int, Sum]:
        """One request."""
        return marks.sums(public=public, agency_id=agency_id)

    def versions(self, *, public: bool, agency_id: int, block: int) -> Mapping[int, int]:
        """One request."""
        return marks.versions(public=public, agency_id=agency_id, block=block)

    def apart(self) -> AbstractContextManager[None]:
        """Indices under a name of their own."""
        return apart()
