"""What the indices hold, for comparing them with the register: counts and sums, never a text."""

from typing import Any

from elasticsearch.dsl import A, Search
from elasticsearch.dsl.aggs import Terms
from elasticsearch.dsl.query import Bool, Exists, Query, Term

from search.engines.elastic import names
from search.engines.elastic.client import FEEDING, feeding_client
from search.port import BLOCK, Sum

# More than there are agencies, or blocks of one.
_MOST = 20_000


def sums(*, public: bool, agency_id: int | None) -> dict[int, Sum]:
    """Return the sums by agency, or of one agency by block."""
    key = "agency_id" if agency_id is None else "block"
    by = Terms(field=key, size=_MOST, missing=0)
    by.metric("total", A("sum", field="mark"))
    search: Search[Any] = Search().query(_of(agency_id)).extra(size=0, track_total_hits=False)
    search.aggs.bucket("sums", by)
    found = _ask(search, public=public)["aggregations"]["sums"]["buckets"]
    return {each["key"]: Sum(each["doc_count"], int(each["total"]["value"])) for each in found}


def versions(*, public: bool, agency_id: int, block: int) -> dict[int, int]:
    """Return the versions of an agency's reports in a block."""
    asked = Bool(filter=[_of(agency_id), Term("block", {"value": block})])
    search: Search[Any] = (
        Search()
        .query(asked)
        .source(False)
        .extra(size=BLOCK, docvalue_fields=["version"], track_total_hits=False)
    )
    hits = _ask(search, public=public)["hits"]["hits"]
    return {int(hit["_id"]): hit["fields"]["version"][0] for hit in hits}


def _of(agency_id: int | None) -> Query:
    if agency_id is None:
        return Bool()
    if agency_id:
        return Term("agency_id", {"value": agency_id})
    return Bool(must_not=[Exists(field="agency_id")])


def _ask(search: Search[Any], *, public: bool) -> dict[str, Any]:
    index = names.live(public=public)
    with FEEDING.guarded():
        client = feeding_client()
        client.indices.refresh(index=index)
        return client.search(index=index, body=search.to_dict()).body
