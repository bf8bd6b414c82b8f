"""What a report can be about, as people choose from it."""

from register.models import Category


def all_categories() -> list[Category]:
    """Return every category, in the order in which they are offered."""
    return list(Category.objects.order_by("position", "name"))
