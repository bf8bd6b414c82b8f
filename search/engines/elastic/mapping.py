"""What the two indices look like. Texts come as tokens of our normaliser and are only split.

Nothing is kept to be read back: a hit is a number, and its text comes from the register. What is
in no list here cannot get in (`dynamic` is strict).
"""

import json
from hashlib import blake2b
from typing import Any

from search.language.analysis import analysis_mark

# The longest beginning that is indexed; of a longer one the title itself is searched.
LONGEST_BEGINNING = 10
SHORTEST_BEGINNING = 2
# So long a write that was under way when its report was taken out cannot bring it back.
GC_DELETES = "1h"

_WORDS = {"type": "text", "analyzer": "tokens"}
_NUMBER = {"type": "long"}
# Summed, read or sorted by, never searched for.
_KEPT = {"type": "long", "index": False}
_NAME = {"type": "keyword"}
# Searched for, never counted, summed or sorted by.
_ASKED = {"doc_values": False}
_ASKED_NUMBER, _ASKED_NAME = _NUMBER | _ASKED, _NAME | _ASKED
# Moments are microseconds, as exact as the register's.
_SHARED = {
    "report_id": _NUMBER,
    "version": _KEPT,
    "mark": _KEPT,
    "block": _NUMBER,
    "number": _ASKED_NAME,
    "title": {
        **_WORDS,
        "fields": {
            "beginnings": {
                "type": "text",
                "analyzer": "beginnings",
                "search_analyzer": "tokens",
                "norms": False,
                "index_options": "docs",
            }
        },
    },
    "subject": _WORDS,
    "body": _WORDS,
    "replies": _WORDS,
    "state": _NAME,
    "report_class": _NAME,
    "category_code": _NAME,
    "region_code": _ASKED_NAME,
    "province": _NAME,
    "regency": _NAME,
    "agency_id": _NUMBER,
    "submitted_at": _NUMBER,
    "due_at": _ASKED_NUMBER,
    "due_order": _KEPT,
}
_INTERNAL = {
    "supervisory": {"type": "boolean"} | _ASKED,
    "supervisor_id": _ASKED_NUMBER,
    "ombudsman_id": _ASKED_NUMBER,
    "joint_agency_ids": _ASKED_NUMBER,
    "seen_by": _ASKED_NUMBER,
    "unit_id": _ASKED_NUMBER,
    "supporting_unit_ids": _ASKED_NUMBER,
    "reported_unit_ids": _ASKED_NUMBER,
    "reported_user_ids": _ASKED_NUMBER,
    "escalation": _ASKED_NUMBER,
}
SETTINGS = {
    "index": {
        "number_of_shards": 1,
        "auto_expand_replicas": "0-1",
        "gc_deletes": GC_DELETES,
    },
    "analysis": {
        "tokenizer": {"spaces": {"type": "whitespace", "max_token_length": 255}},
        "filter": {
            "beginning": {
                "type": "edge_ngram",
                "min_gram": SHORTEST_BEGINNING,
                "max_gram": LONGEST_BEGINNING,
            }
        },
        "analyzer": {
            "tokens": {"type": "custom", "tokenizer": "spaces"},
            "beginnings": {"type": "custom", "tokenizer": "spaces", "filter": ["beginning"]},
        },
    },
}

# Nobody looks at an index before it is whole, and a copy of the whole is cheaper than its making.
WHILE_BUILT = {
    "index": {"number_of_shards": 1, "number_of_replicas": 0, "gc_deletes": GC_DELETES},
    "refresh_interval": -1,
}
AS_USED = {
    "index.refresh_interval": None,
    "index.auto_expand_replicas": SETTINGS["index"]["auto_expand_replicas"],
}


def fields_of(*, public: bool) -> tuple[str, ...]:
    """Return the names of an index's fields."""
    return tuple(_properties(public=public))


def mapping_of(*, public: bool) -> dict[str, Any]:
    """Return the mapping of an index; the public one has no field that is internal."""
    return {
        "dynamic": "strict",
        "_source": {"enabled": False},
        "_meta": {"analysis": analysis_mark(), "layout": _layout(public=public)},
        "properties": _properties(public=public),
    }


def _layout(*, public: bool) -> str:
    """Return a mark of the fields and of how they are split."""
    told = json.dumps([SETTINGS["analysis"], _properties(public=public)], sort_keys=True)
    return blake2b(told.encode(), digest_size=8).hexdigest()


def _properties(*, public: bool) -> dict[str, Any]:
    return _SHARED if public else _SHARED | _INTERNAL
