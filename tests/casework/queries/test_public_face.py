from datetime import date, timedelta

import pytest

from casework.actions.record_sop import record_sop
from casework.queries.public_face import PublicFace, public_face
from tenants.models import Agency
from tenants.scope import PORTAL, current_scope, of_agency, scope
from tenants.teams.models import Unit
from tests.factories.everything import everything_in
from tests.factories.lives import make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
TODAY = date(2026, 3, 2)


def write(agency, number, *, valid_from, report_class=""):
    with scope(of_agency(agency)):
        record_sop(
            number=number, title="SOP", steps=[], valid_from=valid_from, report_class=report_class
        )


def test_active_units_and_the_procedures_in_force(agency):
    make_unit(agency, name="Puskesmas")
    closed = make_unit(agency, name="Dinas lama")
    with scope(everything_in(agency)):
        Unit.objects.filter(pk=closed.pk).update(is_active=False)
    write(agency, "2", valid_from=date(2024, 1, 1))
    write(agency, "2", valid_from=date(2025, 1, 1))
    write(agency, "3", valid_from=TODAY + timedelta(days=1))
    write(agency, "4", valid_from=TODAY, report_class="COMPLAINT")

    with scope(PORTAL):
        face = public_face(agency, today=TODAY)
        assert current_scope() == PORTAL

    assert face.units == ("Puskesmas",)
    assert [(sop.document.number, sop.version) for sop in face.procedures] == [("2", 2), ("4", 1)]


def test_who_has_not_gone_live_shows_nothing(agency):
    make_unit(agency)
    waiting = Agency(pk=agency.pk, schema_name=agency.schema_name, state="PREPARING")

    with scope(PORTAL):
        assert public_face(waiting, today=TODAY) == PublicFace((), ())
