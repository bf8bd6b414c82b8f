import pytest

from register.models import Category
from search.queries.categories import with_descendants
from tenants.scope import PORTAL, scope
from tests.factories.everything import EVERYTHING

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture(autouse=True)
def _tree(db):
    """Roads, with street lights below, and below these solar ones; and one beside."""
    with scope(EVERYTHING):
        Category.objects.all().delete()
        for code, name, parent in (
            ("jalan", "Jalan dan jembatan", None),
            ("lampu", "Lampu jalan", "jalan"),
            ("surya", "Lampu tenaga surya", "lampu"),
            ("sampah", "Sampah", None),
        ):
            Category.objects.create(
                code=code, name=name, name_en=name, parent_id=parent, default_class="COMPLAINT"
            )


def test_a_category_is_searched_with_all_below_it(statements):
    with scope(PORTAL), statements() as seen:
        assert with_descendants(["jalan"]) == ("jalan", "lampu", "surya")
        assert with_descendants(["surya", "sampah"]) == ("sampah", "surya")
        assert with_descendants(["hilang"]) == ("hilang",)
        assert with_descendants([]) == ()

    assert len(seen.texts()) == 3
