import pytest

from casework.actions.adopt_sop_times import TimesNotAdopted, adopt_sop_times
from casework.actions.record_sop import record_sop
from casework.queries.procedures import NoSuchProcedure
from casework.rules.sop_times import NotAdopted
from register.models import SlaPolicy
from register.rules.states import ReportClass
from tests.factories.lives import MONDAY
from tests.factories.procedures import people

STEP = {"activity": "A", "time": "2 hari kerja", "timer": "t2"}


@pytest.fixture
def adopt(agency, in_agency):
    by = people(agency).writer

    def adopt(version_id, kind=ReportClass.COMPLAINT):
        adopt_sop_times(
            version_id=version_id,
            agency=agency,
            report_class=kind,
            valid_from=MONDAY,
            by=by,
            at=MONDAY,
        )

    return adopt


def version(**values):
    told = {"title": "S", "steps": [STEP], "valid_from": MONDAY.date(), **values}
    return record_sop(number="SOP/1", **told).versions.latest("version")


def test_a_procedure_of_another_class_is_not_adopted(adopt):
    row = version(report_class="GRIEVANCE")

    with pytest.raises(TimesNotAdopted) as error:
        adopt(row.pk)

    assert (error.value.reason, str(error.value)) == (None, "OTHER_CLASS")
    assert not SlaPolicy.objects.exists()


def test_a_version_that_was_superseded_is_not_adopted(adopt):
    old = version()
    version()

    with pytest.raises(TimesNotAdopted) as error:
        adopt(old.pk)

    assert error.value.reason is NotAdopted.NOT_PUBLISHED
    assert not SlaPolicy.objects.exists()


def test_one_that_is_not_there_is_not_adopted(adopt):
    with pytest.raises(NoSuchProcedure):
        adopt(4711)
