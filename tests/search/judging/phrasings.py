"""Complaints for routing: one part tells each topic by some phrasings, the other by different ones."""

from datetime import UTC, datetime
from random import Random

from tests.search.judging.corpus import ENDINGS, NOISY, OPENINGS
from tests.search.judging.noise import noisy
from tests.search.judging.topics import topics


def told(many, *, test, category=True, seed=5):
    """Return lines of one part. category: whether the reporter chose the right one."""
    rng = Random(f"{seed} {test}")  # noqa: S311 - fixed, no secret
    return [_line(rng, number, test=test, category=category) for number in range(many)]


def _line(rng, number, *, test, category):
    topic = topics()[rng.choice(sorted(topics()))]
    title = topic.titles[1] if test else topic.titles[0]
    bodies = topic.bodies[2:] if test else rng.sample(topic.bodies[:2], rng.choice((1, 2)))
    body = " ".join((rng.choice(OPENINGS), *bodies, rng.choice(ENDINGS)))
    if rng.random() < NOISY:
        title, body = noisy(title, rng), noisy(body, rng)
    return {
        "id": f"{'b' if test else 'a'}{number}",
        "title": title,
        "body": body,
        "category": topic.category if category else "",
        "district": "32.01.01",
        "created_at": datetime(2026, 1, 5, tzinfo=UTC).isoformat(),
        "agency_kind": topic.answers,
        "split": "test" if test else "train",
    }
