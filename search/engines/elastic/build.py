"""New indices beside those in use: made, filled, and put in their place in one step."""

from typing import Any
from uuid import uuid4

from search.engines.elastic import names
from search.engines.elastic.client import FEEDING, feeding_client
from search.engines.elastic.feed import BOTH, aliases
from search.engines.elastic.mapping import AS_USED, SETTINGS, WHILE_BUILT, mapping_of


def is_current() -> bool:
    """Tell whether both indices in use have been made by what would make them today."""
    held = aliases()
    return all(_is_current(held.get(names.live(public=public)), public=public) for public in BOTH)


def _is_current(index: str | None, *, public: bool) -> bool:
    if index is None:
        return False
    with FEEDING.guarded():
        (found,) = feeding_client().indices.get_mapping(index=index).body.values()
    meta = found["mappings"].get("_meta", {})
    return bool(meta == mapping_of(public=public)["_meta"])


def begin() -> bool:
    """Make new indices, empty, or go on with those that were begun, which is told.

    Those that another analysis began go.
    """
    held = aliases()
    begun = {public: held.get(names.building(public=public)) for public in BOTH}
    lacking = [public for public in BOTH if not _is_current(begun[public], public=public)]
    for public in lacking:
        if old := begun[public]:
            _drop(old)
        _create(public=public)
    return not lacking


def _drop(index: str) -> None:
    with FEEDING.guarded():
        feeding_client().indices.delete(index=index)


def _create(*, public: bool) -> None:
    with FEEDING.guarded():
        feeding_client().indices.create(
            index=f"{names.live(public=public)}-{uuid4().hex[:8]}",
            settings=SETTINGS | WHILE_BUILT,
            mappings=mapping_of(public=public),
            aliases={names.building(public=public): {}},
        )


def end() -> None:
    """Put the new indices in the place of the old ones, which go; again, it does nothing."""
    held = aliases()
    if any(names.building(public=public) not in held for public in BOTH):
        return
    steps: list[dict[str, Any]] = []
    with FEEDING.guarded():
        indices = feeding_client().indices
        for public in BOTH:
            new, old = held[names.building(public=public)], held.get(names.live(public=public))
            indices.put_settings(index=new, settings=AS_USED)
            indices.refresh(index=new)
            steps += [
                {"remove": {"index": new, "alias": names.building(public=public)}},
                {"add": {"index": new, "alias": names.live(public=public)}},
                *([{"remove_index": {"index": old}}] if old else []),
            ]
        indices.update_aliases(actions=steps)
