"""The demo is made by real steps: what it leaves obeys every rule of a report's life."""

import pytest
from django.conf import settings
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import connections

from demo.content.reports import reports
from register.models import Attachment, Job, Report, ReportEvent
from register.queries.clocks import clock_for
from register.queries.lives import life_of
from register.queries.open_flags import open_flags
from register.readers import READERS
from register.tasks.sweep import sweep
from tenants.models import Agency
from tenants.scope import NATIONAL, SIGN_IN, SYSTEM, scope
from tests.demo.conftest import AT, KEYS, MASTERS, load
from tests.demo.told import told
from tests.register.invariants import check_life

pytestmark = pytest.mark.usefixtures("demo")


def test_every_story_has_arrived(demo):
    loaded, said = demo

    assert (loaded.told, loaded.mistakes) == (len(KEYS) + len(MASTERS), ())
    assert said[-1] == f"Reports: {len(KEYS) + len(MASTERS)} stories, told by their real steps"
    rows = told()
    assert set(rows) == {*KEYS, *MASTERS}
    for key, row in rows.items():
        assert row.state == reports()[key].story.final_state, key


def test_nothing_is_overdue_and_no_work_is_left():
    assert sweep(at=AT) == 0
    with scope(SYSTEM):
        left = Job.objects.filter(done_at=None, run_after__lte=AT)
        # The worker makes open data as it starts, and writes to the Pembina of what waits for them.
        kinds = {"open_data", "open_file", "sop_letter"}
        assert set(left.values_list("kind", flat=True)) <= kinds
        assert Job.objects.filter(kind="notice").count() > 0


def test_no_mail_is_sent_and_the_notices_are_called_for_again():
    assert mail.outbox == []
    assert {"notice", "figures"} <= READERS
    assert settings.EMAIL_BACKEND == "django.core.mail.backends.locmem.EmailBackend"
    assert settings.LEDGER_RINGS is True


def test_each_history_runs_forward_and_ends_by_now():
    for key, row in told().items():
        with scope(SYSTEM):
            moments = list(
                ReportEvent.objects.filter(report=row).order_by("seq").values_list("at", flat=True)
            )
        assert moments == sorted(moments), key
        assert moments[0] == row.submitted_at
        assert moments[-1] <= AT, key


def test_the_invariants_of_a_life_hold():
    for row in told().values():
        with scope(SYSTEM):
            life = life_of(row, row.timers.all())
            clock = clock_for(agency_id=life.agency_id, report_class=life.report_class, at=AT)
        check_life(life, officers=[], clock=clock)


def test_merged_reports_follow_their_master():
    rows = told()

    assert rows["kolaka-037"].master_id == rows["kolaka-038"].pk
    assert rows["kolaka-037"].submitted_at > rows["kolaka-038"].submitted_at
    assert rows["kolaka-038"].supporters == 1
    assert rows["kolaka-039"].master_id is None


def test_the_ombudsman_ends_a_report_with_a_document():
    row = told()["kolaka-028"]
    with scope(SYSTEM):
        (file,) = Attachment.objects.filter(report=row)
    assert (file.kind, file.name, row.closure) == ("pdf", "hasil-pemeriksaan.pdf", "OMBUDSMAN")


def test_a_second_load_changes_nothing():
    def counts():
        with scope(SYSTEM):
            events = ReportEvent.objects.count()
        with connections["owner"].cursor() as cursor:
            cursor.execute("SELECT count(*) FROM accounts_user")
            return events, cursor.fetchone()[0], Agency.objects.using("owner").count()

    before = counts()
    loaded, said = load()

    assert (loaded.told, loaded.mistakes, said) == (0, (), [])
    assert counts() == before


def test_a_load_that_was_broken_off_goes_on():
    loaded, _ = load(keys=(*KEYS, "kulonprogo-009"))

    assert (loaded.told, loaded.mistakes) == (1, ())
    assert told()["kulonprogo-009"].state == "CLOSED"
    with scope(NATIONAL):
        Report.objects.get(idempotency_key=reports()["kulonprogo-009"].idempotency_key)
    with scope(SIGN_IN):
        assert Agency.objects.filter(slug="kulonprogo").count() == 1


def test_without_the_setting_the_command_refuses(settings):
    settings.DEMO = False

    with pytest.raises(CommandError, match="TUNTAS_DEMO=1"):
        call_command("load_demo")


def test_complaints_about_texts_wait_for_the_desk():
    with scope(NATIONAL):
        waiting = open_flags().rows

    assert [(row.number, row.many) for row in waiting] == [(told()["kolaka-024"].number, 1)]
