"""Who probably answers a report, by what was learnt from others, and what in it says so."""

from __future__ import annotations

from register.rules.learnt import LearntAgency
from register.rules.routing_rules import Target
from search.queries.learnt_models import learnt_models
from search.routing.features import features, is_category
from search.routing.kinds import LOCAL, PROVINCE
from search.routing.model import Guess, convincing
from search.routing.said import said

MOST = 3
_TARGETS = {LOCAL: Target.REGENCY, PROVINCE: Target.PROVINCE}


def likely_agencies(
    *, title: str, body: str, category_code: str, most: int = MOST
) -> list[LearntAgency]:
    """Return who usually answers such a report, the likeliest first; see `learnt_models`.

    Whom nothing convincing speaks for is left out. None before anything was learnt.
    """
    model = learnt_models().agencies
    told = features(title=title, body=body, category=category_code)
    text = f"{title}\n{body}"
    return [_learnt(guess, text) for guess in convincing(model.guesses(told, most=most))]


def _learnt(guess: Guess, text: str) -> LearntAgency:
    target = _TARGETS.get(guess.kind, Target.AGENCY)
    return LearntAgency(
        target=target,
        agency_id=int(guess.kind) if target is Target.AGENCY else None,
        words=said(guess.reasons, text),
        by_category=any(is_category(reason) for reason in guess.reasons),
    )
