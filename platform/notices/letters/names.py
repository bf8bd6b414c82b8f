"""The letters there are: what each is called, and what a person may turn off."""

from __future__ import annotations

from enum import StrEnum


class Whom(StrEnum):
    """Who a notice goes to; recipients.py finds the people."""

    REPORTER = "REPORTER"
    ADMINS = "ADMINS"  # of the agency that holds the report; of a supervisory one its Inspektorat
    UNIT = "UNIT"  # the liaison officers of the report's units
    ACTING = "ACTING"  # whoever must act in the state the report is in now
    LEADERSHIP = "LEADERSHIP"  # the leadership and the Inspektorat
    PROVINCE = "PROVINCE"  # the parent that supervises, the national desk where there is none
    NATIONAL = "NATIONAL"
    OMBUDSMAN = "OMBUDSMAN"
    FORMER = "FORMER"  # the admins of the agency the report was with before
    JOINT = "JOINT"  # the admins of the agencies that handle it jointly
    APPROVER = "APPROVER"  # whose yes a proposal waits for
    PROPOSER = "PROPOSER"


class Topic(StrEnum):
    """What an officer may turn off, one by one."""

    NEW = "NEW"
    REPLY = "REPLY"
    RETURN = "RETURN"
    ESCALATION = "ESCALATION"
    REMINDER = "REMINDER"
    DECISION = "DECISION"
    NEWS = "NEWS"
    DIGEST = "DIGEST"


class Level(StrEnum):
    """How much a reporter wants to hear of a report by e-mail."""

    EVERY = "EVERY"
    NEEDED = "NEEDED"
    NONE = "NONE"


class Letter(StrEnum):
    """One kind of letter; to_reporters.py and to_officers.py have its words."""

    # To reporters.
    RECEIVED = "RECEIVED"
    ROUTED = "ROUTED"
    INFO_ASKED = "INFO_ASKED"
    INFO_EXPIRED = "INFO_EXPIRED"
    GOES_ON = "GOES_ON"
    ARCHIVED = "ARCHIVED"
    MERGED = "MERGED"
    UNMERGED = "UNMERGED"
    AT_UNIT = "AT_UNIT"
    FIRST_RESPONSE = "FIRST_RESPONSE"
    ANSWERED = "ANSWERED"
    MASTER_ANSWERED = "MASTER_ANSWERED"
    MASTER_CLOSED = "MASTER_CLOSED"
    MASTER_ARCHIVED = "MASTER_ARCHIVED"
    MASTER_REOPENED = "MASTER_REOPENED"
    RETURNED = "RETURNED"
    PROGRESS = "PROGRESS"
    NEW_DATE = "NEW_DATE"
    CLOSED_SILENT = "CLOSED_SILENT"
    REOPENED = "REOPENED"
    REROUTED = "REROUTED"
    RECLASSIFIED = "RECLASSIFIED"
    ESCALATED = "ESCALATED"
    REFERRED = "REFERRED"
    REFERRED_AS_ASKED = "REFERRED_AS_ASKED"
    SENT_WITHOUT_NAME = "SENT_WITHOUT_NAME"
    CONCLUDED = "CONCLUDED"
    HANDED_BACK = "HANDED_BACK"
    NARROWED = "NARROWED"
    PARTLY_HIDDEN = "PARTLY_HIDDEN"
    SHOWN_AGAIN = "SHOWN_AGAIN"
    YOUR_TURN_ENDS = "YOUR_TURN_ENDS"
    # To officers.
    NEW_HERE = "NEW_HERE"
    NEW_AT_UNIT = "NEW_AT_UNIT"
    NEW_JOINT = "NEW_JOINT"
    MOVED_AWAY = "MOVED_AWAY"
    COMPLETED = "COMPLETED"
    NOT_SATISFIED = "NOT_SATISFIED"
    OPEN_AGAIN = "OPEN_AGAIN"
    APPEALED = "APPEALED"
    OBJECTED = "OBJECTED"
    ACCEPTED = "ACCEPTED"
    WITHDRAWN = "WITHDRAWN"
    GOES_ON_HERE = "GOES_ON_HERE"
    BACK_AT_DESK = "BACK_AT_DESK"
    BACK_AT_AGENCY = "BACK_AT_AGENCY"
    NUDGED = "NUDGED"
    CLASS_CHANGED = "CLASS_CHANGED"
    TO_DECIDE = "TO_DECIDE"
    REFUSED = "REFUSED"
    BREACHED = "BREACHED"
    RAISED_HERE = "RAISED_HERE"
    DUE_SOON = "DUE_SOON"
    AT_OMBUDSMAN = "AT_OMBUDSMAN"
    FOR_OMBUDSMAN = "FOR_OMBUDSMAN"
    CONSENT_KNOWN = "CONSENT_KNOWN"
    ANSWERED_MEANWHILE = "ANSWERED_MEANWHILE"
    OMBUDSMAN_ENDED = "OMBUDSMAN_ENDED"
    FROM_OMBUDSMAN = "FROM_OMBUDSMAN"
    DIGEST = "DIGEST"
    EXAMINATION = "EXAMINATION"
    PERIODIC_WAITS = "PERIODIC_WAITS"
    PERIODIC_RETURNED = "PERIODIC_RETURNED"
    PERIODIC_SIGNED = "PERIODIC_SIGNED"
    SOP_WAITS = "SOP_WAITS"
    SOP_RETURNED = "SOP_RETURNED"
    SOP_APPROVED = "SOP_APPROVED"
    EXPORT_ENDED = "EXPORT_ENDED"
    EXPORT_STOPPED = "EXPORT_STOPPED"
    IMPORT_ENDED = "IMPORT_ENDED"
    IMPORT_STOPPED = "IMPORT_STOPPED"
    AGENCY_LIVE = "AGENCY_LIVE"
    SILENT_HERE = "SILENT_HERE"
    SILENT_BELOW = "SILENT_BELOW"
