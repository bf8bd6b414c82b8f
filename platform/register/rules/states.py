"""The states of a report and who must act in each.

Source: LIFECYCLE 2
"""

from enum import StrEnum


class State(StrEnum):
    """Where a report stands. Exactly one at any time."""

    NATIONAL_REVIEW = "NATIONAL_REVIEW"
    NEEDS_INFO = "NEEDS_INFO"
    AGENCY_REVIEW = "AGENCY_REVIEW"
    LIAISON_REVIEW = "LIAISON_REVIEW"
    RETURNED_NATIONAL = "RETURNED_NATIONAL"
    IN_PROGRESS = "IN_PROGRESS"
    ANSWERED = "ANSWERED"
    OMBUDSMAN = "OMBUDSMAN"
    CLOSED = "CLOSED"
    ARCHIVED = "ARCHIVED"
    MERGED = "MERGED"
    WITHDRAWN = "WITHDRAWN"


class Bucket(StrEnum):
    """The column of the public statistics that a state is counted in."""

    UNVERIFIED = "UNVERIFIED"
    POSTPONED = "POSTPONED"
    WAITING = "WAITING"
    IN_PROCESS = "IN_PROCESS"
    DONE = "DONE"
    ARCHIVED = "ARCHIVED"
    WITHDRAWN = "WITHDRAWN"
    FOLLOWS_MASTER = "FOLLOWS_MASTER"


BUCKETS = {
    State.NATIONAL_REVIEW: Bucket.UNVERIFIED,
    State.NEEDS_INFO: Bucket.POSTPONED,
    State.AGENCY_REVIEW: Bucket.WAITING,
    State.LIAISON_REVIEW: Bucket.WAITING,
    State.RETURNED_NATIONAL: Bucket.WAITING,
    State.IN_PROGRESS: Bucket.IN_PROCESS,
    State.ANSWERED: Bucket.IN_PROCESS,
    State.OMBUDSMAN: Bucket.IN_PROCESS,
    State.CLOSED: Bucket.DONE,
    State.ARCHIVED: Bucket.ARCHIVED,
    State.MERGED: Bucket.FOLLOWS_MASTER,
    State.WITHDRAWN: Bucket.WITHDRAWN,
}

# Working on it: an agency or the national desk still owes the reporter something.
ACTIVE = frozenset(
    {
        State.NATIONAL_REVIEW,
        State.NEEDS_INFO,
        State.AGENCY_REVIEW,
        State.LIAISON_REVIEW,
        State.RETURNED_NATIONAL,
        State.IN_PROGRESS,
        State.ANSWERED,
        State.OMBUDSMAN,
    }
)
# CLOSED and ARCHIVED end when their window (T9, T11) has passed; see Life.final.
ENDED = frozenset({State.CLOSED, State.ARCHIVED, State.MERGED, State.WITHDRAWN})
AT_DESK = frozenset({State.NATIONAL_REVIEW, State.RETURNED_NATIONAL})
WITH_AGENCY = frozenset({State.AGENCY_REVIEW, State.LIAISON_REVIEW, State.IN_PROGRESS})
# Entering one of these clears the escalation (LIFECYCLE 2b; MERGED and WITHDRAWN end the duty too).
CALM = frozenset({State.ANSWERED, *ENDED})


class Visibility(StrEnum):
    """Who may see the report: narrowed by anyone in charge, widened only by the reporter."""

    PUBLIC = "PUBLIC"
    ANONYMOUS = "ANONYMOUS"
    CONFIDENTIAL = "CONFIDENTIAL"


NARROWNESS = {Visibility.PUBLIC: 0, Visibility.ANONYMOUS: 1, Visibility.CONFIDENTIAL: 2}


class ReportClass(StrEnum):
    """The four classes of the SOP, which vary in their deadlines."""

    ASPIRATION = "ASPIRATION"
    INFORMATION_REQUEST = "INFORMATION_REQUEST"
    GRIEVANCE = "GRIEVANCE"
    COMPLAINT = "COMPLAINT"


class Closure(StrEnum):
    """How a closed report came to be closed."""

    ACCEPTED = "ACCEPTED"
    NO_REPLY = "NO_REPLY"
    OMBUDSMAN = "OMBUDSMAN"
    # Closed before it was brought here, as the agency's own records say.
    IMPORTED = "IMPORTED"


class ArchiveReason(StrEnum):
    """Why a report cannot be processed. "Not our competence" is deliberately absent.

    Source: LIFECYCLE 4, archive reason codes
    """

    FORMAT = "FORMAT"
    TOO_GENERAL = "TOO_GENERAL"
    NOT_GOV = "NOT_GOV"
    TEST_OR_SPAM = "TEST_OR_SPAM"
    ABUSE = "ABUSE"
    ADVERT = "ADVERT"
    COURT = "COURT"
    CRIMINAL_OR_LEGISLATIVE = "CRIMINAL_OR_LEGISLATIVE"
    PRIVATE_DISPUTE = "PRIVATE_DISPUTE"
    OTHER = "OTHER"


FOUR_EYES_REASONS = frozenset({ArchiveReason.ABUSE, ArchiveReason.OTHER})
