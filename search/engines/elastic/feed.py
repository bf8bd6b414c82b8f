"""Writing documents: to the indices in use and, while others are built, to those as well.

A document's version goes with it, so an older one that comes late is refused by the server.
"""

import logging
import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from http import HTTPStatus
from typing import Any

from elasticsearch.helpers import streaming_bulk

from search.document import Document
from search.engines.elastic import names
from search.engines.elastic.breaker import IndexMissing
from search.engines.elastic.client import FEEDING, feeding_client
from search.engines.elastic.fields import Spaced, fields
from search.engines.elastic.mapping import GC_DELETES
from search.port import EngineAway

logger = logging.getLogger(__name__)
BOTH = (True, False)
Operation = dict[str, Any]
_ITS_CLOCK = 0.5  # seconds
_MOST_AT_ONCE = 2_500
# The rest of what the server says of each document is read by nobody.
_ANSWERED = ["errors", "items.*._id", "items.*.status", "items.*.error.type"]


def keep(documents: Sequence[Document]) -> None:
    """Put documents in; the public index loses what is public no more."""
    if not documents:
        return
    spaced = Spaced()
    write(
        _operation(document, index, spaced, public=public)
        for public, index in _targets()
        for document in documents
    )


def add(documents: Sequence[Document]) -> None:
    """Put documents into the indices that are being built.

    What is not public is nothing to them: whoever took it back meanwhile wrote so here too.
    """
    public = [document for document in documents if document.is_public]
    spaced = Spaced()
    # In one request, so that the server works on both indices at once.
    write(
        _operation(document, names.building(public=is_public), spaced, public=is_public)
        for is_public, told in ((False, documents), (True, public))
        for document in told
    )


def mend(documents: Sequence[Document], gone: Collection[int]) -> None:
    """Make the indices hold exactly these versions.

    What is newer there than in the register, as after a restored backup, is deleted together with
    the memory of its version.
    """
    spaced = Spaced()
    for public, index in _targets():
        told = [_operation(document, index, spaced, public=public) for document in documents]
        refused = write(told)
        write({"_op_type": "delete", "_index": index, "_id": str(number)} for number in gone)
        if refused:
            _forget(index, refused)
            write(each for each in told if each["_id"] in refused)


def write(operations: Iterable[Operation]) -> set[str]:
    """Do operations in bulk; return the ids of documents that are there in a newer version.

    :raises IndexMissing: there is no such index
    :raises EngineAway: the server does not answer, or has too much to do
    """
    with FEEDING.guarded():
        done = streaming_bulk(
            feeding_client(),
            operations,
            chunk_size=_MOST_AT_ONCE,
            raise_on_error=False,
            filter_path=_ANSWERED,
        )
        answers = [answer for is_done, answer in done if not is_done]
    return {str(item["_id"]) for answer in answers for item in _refused(answer)}


def _refused(answer: Operation) -> Iterator[Operation]:
    ((what, item),) = answer.items()
    status, kind = item["status"], item.get("error", {}).get("type")
    if kind == "index_not_found_exception":
        raise IndexMissing
    if status == HTTPStatus.CONFLICT:
        yield item
    elif status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        raise EngineAway
    elif not (what == "delete" and status == HTTPStatus.NOT_FOUND):
        # What is wrong with one document must not hold up the others; `verify` will name it.
        logger.error("Elasticsearch refused report %s: %s.", item["_id"], kind)


def _targets() -> list[tuple[bool, str]]:
    """Return where a change is written: the indices in use, and those being built."""
    held = aliases()
    if any(names.live(public=public) not in held for public in BOTH):
        raise IndexMissing
    found = [
        (public, name(public=public)) for name in (names.live, names.building) for public in BOTH
    ]
    return [(public, index) for public, index in found if index in held]


def aliases() -> dict[str, str]:
    """Return our aliases and the index behind each."""
    pattern = names.live(public=True).removesuffix("public") + "*"
    with FEEDING.guarded():
        # Of our own indices alone: others' may be going while the server looks through all.
        found = feeding_client().indices.get_alias(index=pattern, name=pattern)
    return {alias: index for index, told in found.items() for alias in told["aliases"]}


def _operation(document: Document, index: str, spaced: Spaced, *, public: bool) -> Operation:
    made: Operation = {
        "_index": index,
        "_id": str(document.report_id),
        "version": document.version,
        "version_type": "external_gte",
    }
    if public and not document.is_public:
        return made | {"_op_type": "delete"}
    told = document.as_public() if public else document
    source = {"_source": fields(told, public=public, spaced=spaced)}
    return made | {"_op_type": "index", "require_alias": True} | source


def _forget(index: str, ids: Collection[str]) -> None:
    """Delete documents so that an older version may come after them."""
    write({"_op_type": "delete", "_index": index, "_id": number} for number in ids)
    with FEEDING.guarded():
        indices = feeding_client().indices
        indices.put_settings(index=index, settings={"index.gc_deletes": "0s"})
        # The server's own clock for this moves in steps of 200 ms.
        time.sleep(_ITS_CLOCK)
        indices.refresh(index=index)
        indices.put_settings(index=index, settings={"index.gc_deletes": GC_DELETES})
