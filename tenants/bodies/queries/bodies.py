"""Bodies of the master list: those that stand, by their agency, by what is typed."""

from __future__ import annotations

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from tenants.bodies.models import Body

MOST_WORDS = 8


def standing_bodies() -> QuerySet[Body]:
    """Return the bodies that have not ended, connected or not, in no order."""
    return Body.objects.filter(until=None)


def body_of(agency_id: int) -> Body | None:
    """Return the body that has become this agency."""
    return Body.objects.filter(agency_id=agency_id).first()


def narrowed(found: QuerySet[Body], text: str) -> QuerySet[Body]:
    """Return those in whose name, short name or code each word of the text begins a word."""
    for word in text.split()[:MOST_WORDS]:
        found = found.filter(
            Q(name__istartswith=word)
            | Q(name__icontains=f" {word}")
            | Q(name__icontains=f"/{word}")
            | Q(short_name__istartswith=word)
            | Q(short_name__icontains=f" {word}")
            | Q(short_name__icontains=f"/{word}")
            | Q(code__istartswith=word)
            | Q(slug__istartswith=word)
        )
    return found


def search_bodies(text: str, limit: int) -> list[Body]:
    """Return standing bodies that fit what was typed, those called so first; one statement.

    The list has some hundreds of rows, fewer than an index would repay.
    """
    text = text.strip()
    if not text:
        return []
    best = Case(
        When(Q(code__iexact=text) | Q(short_name__iexact=text), then=Value(0)),
        When(short_name__istartswith=text, then=Value(1)),
        When(name__istartswith=text, then=Value(2)),
        default=Value(3),
        output_field=IntegerField(),
    )
    found = narrowed(standing_bodies(), text).select_related("parent", "agency")
    return list(found.order_by(best, "name", "pk")[:limit])
