"""Periodic reports for tests: begun, submitted and signed by the real actions."""

from datetime import UTC, date, datetime

from casework.actions.decide_periodic import sign_periodic, submit_periodic
from casework.actions.open_periodic import open_periodic
from casework.actions.write_periodic import Narrative
from casework.rules.report_period import PeriodKind, ReportPeriod
from figures.rules.measures import Measure
from figures.rules.snapshot import Learnt, Snapshot
from figures.rules.summary import Figures
from register.rules.actors import Role
from tests.factories.lives import admin_of

FEBRUARY = ReportPeriod(PeriodKind.MONTH, date(2026, 2, 1))
AT = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
NARRATIVE = Narrative("Semua dijawab.", "Dua pejabat pindah.", "Pelatihan.")


def told(**counts):
    """Return figures, named by measure: a number, or numbers by value."""
    found = {}
    for name, number in counts.items():
        values = number if isinstance(number, dict) else {0: number}
        found |= {(Measure[name].value, value): times for value, times in values.items()}
    return Figures(found)


NOW = told(
    WAITING=7,
    IN_PROCESS=12,
    DONE=41,
    OTHER=3,
    RECEIVED=63,
    LEFT=4,
    REOPENED=2,
    ANSWERED=44,
    CLOSED_ACCEPTED=30,
    CLOSED_NO_REPLY=11,
    T2_MET=55,
    T2_MISSED=5,
    T7_MET=30,
    T7_MISSED=10,
    FIRST_RESPONSE={0: 3, 2: 20, 5: 10},
    RESOLUTION={3: 10, 8: 20, 14: 5},
    RATED={5: 10, 4: 8, 2: 1},
    RETURNED=3,
    ESCALATED={1: 4},
)
BEFORE = told(DONE=55, RECEIVED=55, CLOSED_ACCEPTED=40, T7_MET=45, T7_MISSED=5)


def snapshot(**values):
    """Return the figures of a busy month."""
    return Snapshot(
        **{
            "agency": "Pemerintah Kabupaten Banjarnegara",
            "slug": "banjarnegara",
            "decree": "050/12, 5 Jan 2026",
            "now": NOW,
            "before": BEFORE,
            "open_start": 14,
            "months": tuple((date(2026, month, 1), NOW) for month in (1, 2)),
            "units": (("Puskesmas Bawang 1", NOW), ("", BEFORE)),
            "categories": (("Kesehatan", NOW), ("", BEFORE)),
            "classes": (("COMPLAINT", NOW), ("", BEFORE)),
            "channels": (("WEB", 50), ("PHONE", 13)),
            "ages": (10, 5, 2, 1, 0, 3),
            "counted_on": date(2026, 3, 2),
            "learnt": Learnt(9, 32, (("PROCEDURE", 6), ("STAFFING", 3)), 5, 4, 1, 2),
            **values,
        }
    )


def preparer(agency):
    """Return an admin of the agency."""
    return admin_of(agency, user_id=101)


def signer(agency):
    """Return somebody of the agency's leadership."""
    return admin_of(agency, user_id=102, role=Role.LEADER)


def begun(agency, *, period=FEBRUARY, at=AT, **values):
    """Return a draft, in the agency's scope, which is open."""
    kept = snapshot(**values).kept()
    return open_periodic(period=period, figures=kept, by=preparer(agency), at=at)


def submitted(agency, **values):
    """Return one that waits for its signature."""
    row = begun(agency, **values)
    return submit_periodic(
        report_id=row.pk, revision=1, narrative=NARRATIVE, by=preparer(agency), at=AT
    )


def signed(agency, **values):
    """Return one that is signed."""
    row = submitted(agency, **values)
    return sign_periodic(report_id=row.pk, revision=row.revision, by=signer(agency), at=AT)
