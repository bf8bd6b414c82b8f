import pytest

from tenants.queries.unit_choices import liaison_choices, parent_choices
from tenants.teams.models import Unit
from tests.factories.consoles import Officer

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def test_parents_are_the_open_units_above(agency):
    with Officer(agency, "ADM").scope:
        top = Unit.objects.create(name="Dinas", kind="OPD", code="d")
        low = Unit.objects.create(name="Pustu", kind="OTHER", code="p", parent=top)
        Unit.objects.create(name="Lama", kind="OPD", code="l", is_active=False)

        everything = parent_choices(unit_id=None)
        of_low = parent_choices(unit_id=low.pk)
        of_top = parent_choices(unit_id=top.pk)

    assert everything == ((str(top.pk), "Dinas"), (str(low.pk), "– Pustu"))
    assert of_low == ((str(top.pk), "Dinas"),)
    assert of_top == ()


def test_officers_are_those_with_the_role(agency, other_agency):
    dewi = Officer(agency, "LIA", name="Dewi")
    Officer(other_agency, "LIA", name="Orang lain")

    with Officer(agency, "ADM").scope:
        assert liaison_choices() == ((str(dewi.user.pk), "Dewi"),)
