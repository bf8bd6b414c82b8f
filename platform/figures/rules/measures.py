"""What is counted. A fact is one count of one measure, on one day, for one agency and unit.

Source: LIFECYCLE 2 (buckets), 3 (timers)
"""

from enum import StrEnum
from typing import NamedTuple

from register.rules.states import BUCKETS, Bucket, State

NATIONAL_DESK = 0
NO_UNIT = 0


class Measure(StrEnum):
    """The measures. In brackets what `value` says; it is 0 for the others.

    WAITING to OTHER put every report into exactly one column, on the day it was filed; OPEN counts
    those of them that are not ended. FIRST_RESPONSE and RESOLUTION [working days], RATED [1 to 5],
    ESCALATED [level], the others once each time.
    """

    WAITING = "WAITING"
    IN_PROCESS = "IN_PROCESS"
    DONE = "DONE"
    OTHER = "OTHER"
    OPEN = "OPEN"
    RECEIVED = "RECEIVED"
    LEFT = "LEFT"
    REOPENED = "REOPENED"
    REVIVED = "REVIVED"
    ANSWERED = "ANSWERED"
    CLOSED_ACCEPTED = "CLOSED_ACCEPTED"
    CLOSED_NO_REPLY = "CLOSED_NO_REPLY"
    CLOSED_OMBUDSMAN = "CLOSED_OMBUDSMAN"
    ARCHIVED = "ARCHIVED"
    WITHDRAWN = "WITHDRAWN"
    MERGED = "MERGED"
    T1_MET = "T1_MET"
    T1_MISSED = "T1_MISSED"
    T2_MET = "T2_MET"
    T2_MISSED = "T2_MISSED"
    T3_MET = "T3_MET"
    T3_MISSED = "T3_MISSED"
    T7_MET = "T7_MET"
    T7_MISSED = "T7_MISSED"
    FIRST_RESPONSE = "FIRST_RESPONSE"
    RESOLUTION = "RESOLUTION"
    RATED = "RATED"
    RETURNED = "RETURNED"
    UNIT_RETURNED = "UNIT_RETURNED"
    ESCALATED = "ESCALATED"
    NUDGED = "NUDGED"
    REFERRED = "REFERRED"


COLUMNS = (Measure.WAITING, Measure.IN_PROCESS, Measure.DONE, Measure.OTHER)
CLOSINGS = (Measure.CLOSED_ACCEPTED, Measure.CLOSED_NO_REPLY, Measure.CLOSED_OMBUDSMAN)
ENDINGS = (*CLOSINGS, Measure.ARCHIVED, Measure.WITHDRAWN, Measure.MERGED)
INFLOW = (Measure.RECEIVED, Measure.REOPENED, Measure.REVIVED)
OUTFLOW = (Measure.LEFT, *ENDINGS)
STAGES = ("T1", "T2", "T3", "T7")

_COLUMN_OF = {
    Bucket.WAITING: Measure.WAITING,
    Bucket.IN_PROCESS: Measure.IN_PROCESS,
    Bucket.DONE: Measure.DONE,
}


class Fact(NamedTuple):
    """What is counted once. day: a date in Indonesia's west, as 2026-03-02."""

    day: str
    agency_id: int
    unit_id: int
    measure: str
    value: int = 0


def column_of(state: State) -> Measure:
    """Return the public column of a state: Belum, Proses, Selesai or lainnya."""
    return _COLUMN_OF.get(BUCKETS[state], Measure.OTHER)
