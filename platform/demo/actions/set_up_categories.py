"""Write the categories of the demo."""

from __future__ import annotations

from demo.content.categories import categories
from register.actions.set_category import set_category
from tenants.scope import NATIONAL, scope


def set_up_categories() -> int:
    """Write them, and return how many there are."""
    with scope(NATIONAL):
        for position, told in enumerate(categories().values()):
            set_category(
                code=told.code,
                name=told.name,
                name_en=told.name_en,
                default_class=told.default_class,
                parent_code=told.parent_code,
                unit_kind=told.unit_kind,
                position=position,
            )
    return len(categories())
