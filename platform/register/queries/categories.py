"""What a report can be about, as people choose from it."""

from django.utils.translation import get_language

from register.models import Category


def all_categories() -> list[Category]:
    """Return every category, in the order in which they are offered."""
    return list(Category.objects.order_by("position", "name"))


def category_choices() -> tuple[tuple[str, str], ...]:
    """Return code and name of every category in the language that is active; one statement."""
    name = "name_en" if (get_language() or "").startswith("en") else "name"
    return tuple(Category.objects.order_by("position", name).values_list("pk", name))
