"""A province answers on its own regencies, by name and with a reason; both sides read it."""

import pytest
from django.db import DatabaseError, transaction

from onboarding.supervision.actions.answer_supervision import (
    NotSupervised,
    NotTheProvince,
    ReasonMissing,
    answer_supervision,
)
from onboarding.supervision.models import SupervisionAnswer
from onboarding.supervision.queries.answers import answer_of, answers_on, supervised_by
from tenants.scope import PORTAL, of_agency, scope
from tenants.teams.models import AuditEntry
from tests.factories.agencies import PROVINCE, REGENCY, read_agency
from tests.factories.consoles import Officer, now
from tests.factories.everything import EVERYTHING

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def regency(db):
    return read_agency(REGENCY)


@pytest.fixture
def coordinator(db):
    return Officer(read_agency(PROVINCE), "PRV", name="Wulan")


def answer(officer, agency, **values):
    with officer.scope:
        values = {"is_accepted": True, **values}
        return answer_supervision(agency.pk, by=officer.at_work, at=now(), **values)


def kept():
    with scope(EVERYTHING):
        return list(SupervisionAnswer.objects.order_by("pk"))


def test_it_works(regency, coordinator):
    answer(coordinator, regency)
    answer(coordinator, regency, is_accepted=False, reason=" Belum ada tim. ")

    with coordinator.scope:
        (row,) = supervised_by(coordinator.agency.pk).filter(pk=regency.pk)
        written = list(AuditEntry.objects.order_by("pk").values_list("kind", "subject"))
    last = answer_of(row)
    assert (last.is_accepted, last.reason, last.by) == (False, "Belum ada tim.", "Wulan")
    assert last.at == kept()[-1].at
    assert written == [("SUPERVISION_ANSWERED", regency.name)] * 2
    with scope(of_agency(regency)):
        assert [each.is_accepted for each in answers_on(regency.pk)] == [False, True]


def test_before_the_first_there_is_none(regency, coordinator):
    with coordinator.scope:
        (row,) = supervised_by(coordinator.agency.pk).filter(pk=regency.pk)

    assert answer_of(row) is None


def test_whoever_declines_says_why(regency, coordinator):
    with pytest.raises(ReasonMissing):
        answer(coordinator, regency, is_accepted=False, reason="  ")

    assert kept() == []


def test_only_who_speaks_for_the_province_answers(regency, coordinator):
    for officer in (Officer(regency, "ADM"), Officer(coordinator.agency, "LIA")):
        with pytest.raises(NotTheProvince):
            answer(officer, regency)

    assert kept() == []


def test_only_on_its_own_regencies(other_agency, coordinator):
    with pytest.raises(NotSupervised):
        answer(coordinator, other_agency)

    assert kept() == []


def row_of(agency_id, province_id):
    return SupervisionAnswer(
        agency_id=agency_id, province_id=province_id, is_accepted=True, by_id=1, at=now()
    )


def test_the_database_lets_nobody_answer_for_another_or_change_an_answer(
    regency, other_agency, coordinator
):
    answer(coordinator, regency)
    province = coordinator.agency
    forged = (
        (regency, row_of(regency.pk, province.pk)),
        (province, row_of(other_agency.pk, province.pk)),
    )

    for agency, row in forged:
        with pytest.raises(DatabaseError), scope(of_agency(agency)), transaction.atomic():
            row.save()
    everything = SupervisionAnswer.objects.all()
    for act in (everything.delete, lambda: everything.update(by_name="Lain")):
        with pytest.raises(DatabaseError), coordinator.scope, transaction.atomic():
            act()

    assert [each.is_accepted for each in kept()] == [True]


def test_no_third_agency_and_no_citizen_reads_it(regency, other_agency, coordinator):
    answer(coordinator, regency)

    with scope(of_agency(other_agency)):
        assert answers_on(regency.pk) == []
    with pytest.raises(DatabaseError), scope(PORTAL):
        answers_on(regency.pk)
