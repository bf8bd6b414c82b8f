"""What a report can be about, as people choose from it."""

from dataclasses import dataclass, fields
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language

from register.models import Category
from register.rules.states import ReportClass
from register.words.labels import CLASS_LABELS


def every_category() -> QuerySet[Category]:
    """Return every category, those out of use too, in no particular order."""
    return Category.objects.all()


def all_categories() -> list[Category]:
    """Return every category, in the order in which they are offered."""
    return list(Category.objects.order_by("position", "name"))


def category_choices() -> tuple[tuple[str, str], ...]:
    """Return code and name of every category in use, in the active language; one statement."""
    return tuple(_in_use().order_by("position", _name()).values_list("pk", _name()))


def category_choice(chosen: str) -> tuple[tuple[str, str], ...]:
    """Return the one of these that was chosen, none where it is not among them; one statement."""
    return tuple(_in_use().filter(pk=chosen).values_list("pk", _name())) if chosen else ()


def _in_use() -> QuerySet[Category]:
    return Category.objects.filter(is_retired=False)


def category_names() -> dict[str, str]:
    """Return the names of all categories by code, also of those out of use; one statement."""
    return dict(Category.objects.values_list("pk", _name()))


def _name() -> str:
    return "name_en" if (get_language() or "").startswith("en") else "name"


@dataclass(frozen=True, slots=True)
class CategoryLine:
    """One subject with what is kept of it. label: its name in the language that is active.

    successor: the name of the one that it was merged into, empty for none.
    """

    code: str
    label: str
    name: str
    name_en: str
    parent_code: str
    default_class: str
    unit_kind: str
    position: int
    is_retired: bool = False
    successor: str = ""

    @property
    def initial(self) -> dict[str, Any]:
        """What a form about it begins with."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @property
    def class_label(self) -> str:
        """What its usual class is called."""
        return str(CLASS_LABELS[ReportClass(self.default_class)])


def category_lines() -> list[CategoryLine]:
    """Return every subject, each followed by those below it; one statement."""
    rows = all_categories()
    labels = {row.code: getattr(row, _name()) for row in rows}
    below: dict[str, list[Category]] = {}
    for row in rows:
        below.setdefault(row.parent_id or "", []).append(row)
    ordered = [each for top in below.get("", []) for each in (top, *below.get(top.pk, []))]
    return [
        CategoryLine(
            row.code,
            labels[row.code],
            row.name,
            row.name_en,
            row.parent_id or "",
            row.default_class,
            row.unit_kind,
            row.position,
            row.is_retired,
            labels.get(row.successor_id or "", ""),
        )
        for row in ordered
    ]
