"""Subjects of reports."""

from register.models import Category
from tenants.scope import scope
from tests.factories.everything import EVERYTHING


def make_category(code, name, *, name_en=""):
    with scope(EVERYTHING):
        return Category.objects.create(
            code=code, name=name, name_en=name_en or name, default_class="GRIEVANCE"
        )
