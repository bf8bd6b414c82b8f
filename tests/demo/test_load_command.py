"""manage load_demo as a process, which tells the reports in several at once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connections

from casework.models import Evaluation, PeriodicReport
from demo.content.reports import reports
from figures.models import CountedReport, Tally
from register.models import Flag, Report
from search.models import InternalDocument
from tenants.models import Agency
from tenants.scope import NATIONAL, SYSTEM, of_agency, scope
from tests.database.aliases import environment

ROOT = Path(__file__).resolve().parents[2]
KEYS = ("kulonprogo-008", "kulonprogo-009", "kulonprogo-013", "kulonprogo-016")


@pytest.fixture
def load(own_database, tmp_path):
    def run(*keys, demo="1"):
        given = {**environment(), "TUNTAS_VAR": str(tmp_path), "TUNTAS_DEMO": demo}
        return subprocess.run(
            [sys.executable, ROOT / "manage.py", "load_demo", "--only", *keys],
            env={**os.environ, **given},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def test_it_loads_once_and_says_what_it_does(load):
    first, second = load(*KEYS), load(*KEYS)

    assert first.returncode == 0, first.stderr
    assert "The demo is there: 4 reports." in first.stdout
    assert second.returncode == 0, second.stderr
    assert second.stdout == "    The demo is there already.\n"
    with scope(SYSTEM):
        assert InternalDocument.objects.count() == len(KEYS)
        states = dict(Report.objects.values_list("idempotency_key", "state"))
    assert states == {
        reports()[key].idempotency_key: reports()[key].story.final_state for key in KEYS
    }


def test_broken_off_before_it_counted_it_counts_the_next_time(load):
    load(KEYS[0])
    with scope(SYSTEM):
        Tally.objects.all().delete()
        CountedReport.objects.all().delete()

    again = load(KEYS[0])

    assert again.returncode == 0, again.stderr
    assert "Statistics" in again.stdout
    with scope(SYSTEM):
        assert CountedReport.objects.count() == Report.objects.count() > 0


def test_broken_off_after_it_counted_it_takes_up_what_was_still_to_come(load):
    load("kolaka-010", "kolaka-024")
    with scope(SYSTEM):
        agency = Agency.objects.get(slug="kolaka")
    with connections["owner"].cursor() as cursor:
        for table in ("evaluationchange", "evaluation", "periodicfile", "periodicreport"):
            cursor.execute(f"DELETE FROM {agency.schema_name}.casework_{table}")
            assert cursor.rowcount > 0 or table == "periodicfile"
        cursor.execute("DELETE FROM public.register_flag")
        assert cursor.rowcount == 1

    again, third = load("kolaka-010", "kolaka-024"), load("kolaka-010", "kolaka-024")

    assert again.returncode == 0, again.stderr
    assert "Complaints about texts: 1 (" in again.stdout
    assert "Evaluations and examinations: 1 (" in again.stdout
    assert "Agencies with periodic reports: 1 (" in again.stdout
    assert third.stdout == "    The demo is there already.\n"
    with scope(of_agency(agency)):
        assert (Evaluation.objects.count(), PeriodicReport.objects.count()) == (1, 2)
    with scope(NATIONAL):
        assert Flag.objects.count() == 1


def test_a_report_that_it_does_not_have_is_one_sentence(load):
    done = load("atlantis-001")

    assert done.returncode == 1
    assert done.stderr.endswith("CommandError: The demo has no report atlantis-001.\n")


def test_without_the_setting_it_refuses(load):
    done = load(*KEYS, demo="0")

    assert done.returncode == 1
    assert "TUNTAS_DEMO=1" in done.stderr
