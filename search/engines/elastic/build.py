"""New indices beside those in use: made, filled, and put in their place in one step."""

from typing import Any
from uuid import uuid4

from search.engines.elastic import names
from search.engines.elastic.client import FEEDING, feeding_client
from search.engines.elastic.feed import BOTH, aliases
from search.engines.elastic.mapping import AS_USED, SETTINGS, WHILE_BUILT, mapping_of


def is_built() -> bool:
    """Tell whether both indices are in use."""
    held = aliases()
    return all(names.live(public=public) in held for public in BOTH)


def begin() -> bool:
    """Make new indices, empty, or go on with those that were begun, which is told."""
    held = aliases()
    lacking = [public for public in BOTH if names.building(public=public) not in held]
    for public in lacking:
        _create(public=public)
    return not lacking


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
