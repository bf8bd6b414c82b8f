"""Why a deadline has passed is kept inside, and names the deadline."""

from datetime import timedelta

import pytest

from casework.actions.explain_delay import explain_delay
from casework.models import InternalNote
from register.rules.life import TimerKind
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.steps import Step
from tenants.scope import of_agency, scope
from tests.factories.consoles import snapshot
from tests.factories.lives import Life, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
WORDS = "Menunggu suku cadang dari pusat."


@pytest.fixture
def late(agency):
    life = Life()
    life.route(agency)
    life.officer(agency, admin_of(agency), Step.RESPOND_INITIAL_AGENCY, text="Kami cek.")
    return life.go_to(life.timers["T7"].due_at + timedelta(minutes=1)).sweep()


def explain(life, agency, *, version):
    due = life.timers["T7"].due_at
    with scope(of_agency(agency)):
        return explain_delay(
            report_id=life.id,
            late=(TimerKind.T7, due),
            text=WORDS,
            by=admin_of(agency),
            at=life.at,
            version=version,
        )


def test_the_note_names_the_deadline_and_the_event_says_nothing(agency, late):
    explain(late, agency, version=late.report.version)

    with scope(of_agency(agency)):
        note = InternalNote.objects.get(report_id=late.id)
    event = late.events()[-1]
    assert (note.text, note.late) == (WORDS, ("T7", late.timers["T7"].due_at))
    assert note.event_seq == event.seq
    assert (event.step, event.audience, event.text) == ("PROGRESS_NOTE", "OFFICIALS", "")
    assert WORDS not in str(event.data)
    assert "T7" not in str(event.data)


def test_another_note_explains_nothing(agency, late):
    late.officer(agency, admin_of(agency), Step.PROGRESS_NOTE, text="Dapur.", internal=True)

    with scope(of_agency(agency)):
        assert InternalNote.objects.get(report_id=late.id).late is None


def test_a_report_that_has_changed_keeps_no_reason(agency, late):
    before = snapshot(late)

    with pytest.raises(StepNotAllowed) as refused:
        explain(late, agency, version=late.report.version - 1)

    assert refused.value.refusal is Refusal.CHANGED_MEANWHILE
    assert snapshot(late) == before
    with scope(of_agency(agency)):
        assert not InternalNote.objects.filter(report_id=late.id).exists()
