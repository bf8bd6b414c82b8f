"""Keeping the list of what a report can be about, for the national desk."""

from register.models import Category


def set_category(
    *,
    code: str,
    name: str,
    name_en: str,
    default_class: str,
    parent_code: str = "",
    unit_kind: str = "",
    position: int = 0,
) -> Category:
    """Add a category or change the one with this code; the scope NATIONAL is open.

    :raises django.db.IntegrityError: no category has the code of the parent
    """
    category, _is_new = Category.objects.update_or_create(
        code=code,
        defaults={
            "name": name,
            "name_en": name_en,
            "default_class": default_class,
            "parent_id": parent_code or None,
            "unit_kind": unit_kind,
            "position": position,
        },
    )
    return category
