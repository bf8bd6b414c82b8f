import pytest
from django.db import IntegrityError, connection, transaction

from register.actions.set_category import set_category
from register.models import Category

pytestmark = pytest.mark.usefixtures("national")


def keep(**values):
    told = {"name": "Jalan", "name_en": "Roads", "default_class": "GRIEVANCE", **values}
    return set_category(code="ROAD", **told)


def test_a_category_is_added_below_its_parent():
    set_category(
        code="INFRASTRUCTURE", name="Infrastruktur", name_en="Works", default_class="GRIEVANCE"
    )
    keep(parent_code="INFRASTRUCTURE", unit_kind="OPD", position=3)

    category = Category.objects.get(code="ROAD")
    assert (category.name, category.name_en, category.default_class) == (
        "Jalan",
        "Roads",
        "GRIEVANCE",
    )
    assert (category.parent_id, category.unit_kind, category.position) == (
        "INFRASTRUCTURE",
        "OPD",
        3,
    )


def test_the_same_code_again_changes_it():
    keep()
    keep(name="Jalan dan trotoar", default_class="COMPLAINT")

    category = Category.objects.get()
    assert (category.name, category.default_class) == ("Jalan dan trotoar", "COMPLAINT")


def test_a_parent_that_does_not_exist_is_refused():
    with pytest.raises(IntegrityError):
        _keep_below_nothing()

    assert not Category.objects.exists()


def _keep_below_nothing():
    with transaction.atomic():
        keep(parent_code="NOWHERE")
        connection.check_constraints()
