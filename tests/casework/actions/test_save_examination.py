from dataclasses import replace

import pytest

from register.queries.doors import NoSuchReport
from register.rules.refusals import Refusal, StepNotAllowed
from tests.factories.consoles import fresh_life
from tests.factories.examinations import (
    CONTENT,
    bring_file,
    file_row,
    hands_in,
    supervisory_life,
    write,
)

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def hands(agency):
    return hands_in(agency)


def test_it_works(agency, hands):
    life = supervisory_life(agency)

    write(agency, life, hands.examiner)

    row = file_row(agency, life)
    assert (row.number, row.stage, row.version) == (life.report.number, "DRAFT", 1)
    assert (row.subject, row.evidence) == (CONTENT.subject, ["Rekaman suara", "Kuitansi tanpa cap"])
    assert (row.changed_by, row.reach) == (hands.examiner.user_id, 0)
    assert str(row) == f"{life.report.number} DRAFT"


def test_the_inspectorate_writes_on(agency, hands):
    life = supervisory_life(agency)
    write(agency, life, hands.examiner)

    write(agency, life, hands.inspector, content=replace(CONTENT, facts="Lain."), version=1)

    assert (file_row(agency, life).facts, file_row(agency, life).version) == ("Lain.", 2)


def test_who_was_slower_is_told(agency, hands):
    life = supervisory_life(agency)
    write(agency, life, hands.examiner)

    with pytest.raises(StepNotAllowed) as refused:
        write(agency, life, hands.inspector, content=replace(CONTENT, facts="Lain."))

    assert refused.value.refusal is Refusal.CHANGED_MEANWHILE
    assert file_row(agency, life).facts == CONTENT.facts


@pytest.mark.parametrize("who", ["coordinator", "patron"])
def test_nobody_else_of_the_agency_writes(agency, hands, who):
    life = supervisory_life(agency)

    with pytest.raises(NoSuchReport):
        write(agency, life, getattr(hands, who))

    assert file_row(agency, life) is None


def test_another_agency_does_not(agency, other_agency, hands):
    life = supervisory_life(agency)

    with pytest.raises(NoSuchReport):
        write(other_agency, life, replace(hands.examiner, agency_id=other_agency.pk))

    assert file_row(agency, life) is None


def test_who_is_named_does_not(agency, hands):
    life = supervisory_life(agency, reported_user_ids=(hands.examiner.user_id,))

    with pytest.raises(NoSuchReport):
        write(agency, life, hands.examiner)

    assert file_row(agency, life) is None


def test_a_report_that_is_not_supervisory_has_none(agency, hands):
    life = fresh_life()
    life.route(agency)

    with pytest.raises(StepNotAllowed) as refused:
        write(agency, life, hands.inspector)

    assert refused.value.refusal is Refusal.NOT_SUPERVISORY
    assert file_row(agency, life) is None


@pytest.mark.parametrize("stage", ["SUBMITTED", "SIGNED"])
def test_what_was_handed_over_is_not_written_anew(agency, hands, stage):
    life = bring_file(agency, hands, stage)
    version = file_row(agency, life).version

    with pytest.raises(StepNotAllowed) as refused:
        write(agency, life, hands.examiner, version=version)

    assert refused.value.refusal is Refusal.NOT_IN_THIS_STATE
    assert file_row(agency, life).version == version
