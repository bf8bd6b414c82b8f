"""Who is told of what: one line for each letter that a step or a happening of the log calls for.

A step without a line stands in WITHOUT, with the reason. Nobody is told of what they did themselves.
Source: RELIABILITY 1; LIFECYCLE 2b, 3 and 4, column "Effects"
"""

from __future__ import annotations

from dataclasses import dataclass

from notices.letters.names import Letter, Topic, Whom
from register.rules.life import Level, TimerKind
from register.rules.steps import Happening, Step

L, T, W = Letter, Topic, Whom
What = Step | Happening


@dataclass(frozen=True)
class Line:
    """One letter. topic: under which an officer may turn it off; a reporter's has none.

    timers: only for these timers, where the log tells of one. level: only for this escalation.
    """

    what: What
    whom: Whom
    letter: Letter
    topic: Topic | None = None
    timers: tuple[TimerKind, ...] = ()
    level: Level | None = None


_ANSWERS = (Step.ANSWER_AGENCY, Step.ANSWER, Step.ANSWER_WHILE_REFERRED)
_ARRIVALS = (Step.VERIFY_AND_ROUTE, Step.LOCK, Step.JOIN, Step.SUBMIT_DIRECT)
_MOVES = (Step.RECALL_REROUTE, Step.PROPOSE_REROUTE, Step.TAKE_OVER)
_OF_HOLDER = (TimerKind.T2, TimerKind.T3, TimerKind.T5, TimerKind.T7)
_OF_REPORTER = (TimerKind.T4, TimerKind.T6, TimerKind.T10)


def _news(letter: Letter, *steps: What) -> tuple[Line, ...]:
    return tuple(Line(step, W.REPORTER, letter) for step in steps)


# fmt: off
LINES: tuple[Line, ...] = (
    *_news(L.RECEIVED, Step.SUBMIT, Step.SUBMIT_DIRECT),
    *_news(L.ROUTED, Step.VERIFY_AND_ROUTE, Step.LOCK, Step.JOIN),
    *_news(L.INFO_ASKED, Step.REQUEST_INFO),
    *_news(L.INFO_EXPIRED, Step.EXPIRE_INFO),
    *_news(L.GOES_ON, Step.EXPIRE_INFO_LATE),
    *_news(L.ARCHIVED, Step.ARCHIVE, Step.ARCHIVE_BY_AGENCY),
    *_news(L.MERGED, Step.MERGE),
    *_news(L.UNMERGED, Step.UNMERGE, Step.LEAVE_ENDED_MASTER),
    *_news(L.AT_UNIT, Step.ASSIGN_UNIT, Step.CHANGE_UNIT),
    *_news(L.FIRST_RESPONSE, Step.RESPOND_INITIAL, Step.RESPOND_INITIAL_AGENCY),
    *_news(L.ANSWERED, *_ANSWERS),
    *_news(L.MASTER_ANSWERED, Happening.MASTER_ANSWERED),
    *_news(L.MASTER_CLOSED, Happening.MASTER_CLOSED),
    *_news(L.MASTER_ARCHIVED, Happening.MASTER_ARCHIVED),
    *_news(L.MASTER_REOPENED, Happening.MASTER_REOPENED),
    *_news(L.RETURNED, Step.RETURN_TO_NATIONAL, Step.PROPOSE_ARCHIVE, Step.RETURN_TO_AGENCY),
    *_news(L.PROGRESS, Step.PROGRESS_NOTE),
    *_news(L.NEW_DATE, Step.INTERIM_REPLY),
    *_news(L.CLOSED_SILENT, Step.AUTO_CLOSE),
    *_news(L.REOPENED, Step.REOPEN),
    *_news(L.REROUTED, *_MOVES),
    *_news(L.RECLASSIFIED, Step.RECLASSIFY),
    *_news(L.ESCALATED, Happening.ESCALATED),
    *_news(L.REFERRED, Step.REFER_OMBUDSMAN),
    *_news(L.REFERRED_AS_ASKED, Step.REFER_ON_REQUEST),
    *_news(L.SENT_WITHOUT_NAME, Step.SEND_DEIDENTIFIED),
    *_news(L.CONCLUDED, Step.OMBUDSMAN_CONCLUDES),
    *_news(L.HANDED_BACK, Step.OMBUDSMAN_HANDS_BACK),
    *_news(L.NARROWED, Step.NARROW_VISIBILITY),
    *_news(L.PARTLY_HIDDEN, Happening.REDACTED),
    *_news(L.SHOWN_AGAIN, Happening.REDACTION_LIFTED),
    Line(Happening.REMINDED, W.REPORTER, L.YOUR_TURN_ENDS, timers=_OF_REPORTER),

    *(Line(step, W.ADMINS, L.NEW_HERE, T.NEW) for step in (*_ARRIVALS, *_MOVES)),
    *(Line(step, W.FORMER, L.MOVED_AWAY, T.NEWS) for step in _MOVES),
    Line(Step.JOIN, W.JOINT, L.NEW_JOINT, T.NEW),
    *(Line(step, W.UNIT, L.NEW_AT_UNIT, T.NEW) for step in (Step.ASSIGN_UNIT, Step.CHANGE_UNIT)),
    Line(Step.SUPPLY_INFO, W.ACTING, L.COMPLETED, T.REPLY),
    Line(Step.NOT_SATISFIED, W.ACTING, L.NOT_SATISFIED, T.REPLY),
    Line(Step.REOPEN, W.ACTING, L.OPEN_AGAIN, T.REPLY),
    Line(Step.APPEAL, W.ACTING, L.OPEN_AGAIN, T.REPLY),
    Line(Step.APPEAL, W.PROVINCE, L.APPEALED, T.ESCALATION),
    Line(Step.OBJECT_ARCHIVE, W.NATIONAL, L.OBJECTED, T.REPLY),
    Line(Step.ACCEPT, W.UNIT, L.ACCEPTED, T.NEWS),
    Line(Step.WITHDRAW, W.UNIT, L.WITHDRAWN, T.NEWS),
    Line(Step.WITHDRAW, W.ADMINS, L.WITHDRAWN, T.NEWS),
    Line(Step.EXPIRE_INFO_LATE, W.ACTING, L.GOES_ON_HERE, T.REPLY),
    Line(Step.RETURN_TO_NATIONAL, W.NATIONAL, L.BACK_AT_DESK, T.RETURN),
    Line(Step.PROPOSE_ARCHIVE, W.NATIONAL, L.BACK_AT_DESK, T.RETURN),
    *(Line(step, W.NATIONAL, L.BACK_AT_DESK, T.RETURN)
      for step in (Step.UNMERGE, Step.REQUEST_UNMERGE, Step.LEAVE_ENDED_MASTER)),
    Line(Step.RETURN_TO_AGENCY, W.ADMINS, L.BACK_AT_AGENCY, T.RETURN),
    Line(Step.NUDGE, W.ADMINS, L.NUDGED, T.ESCALATION),
    Line(Step.NUDGE, W.UNIT, L.NUDGED, T.ESCALATION),
    Line(Step.RECLASSIFY, W.ADMINS, L.CLASS_CHANGED, T.NEWS),
    Line(Happening.PROPOSED, W.APPROVER, L.TO_DECIDE, T.DECISION),
    Line(Happening.REFUSED, W.PROPOSER, L.REFUSED, T.DECISION),
    Line(Happening.BREACHED, W.ACTING, L.BREACHED, T.ESCALATION),
    Line(Happening.ESCALATED, W.LEADERSHIP, L.RAISED_HERE, T.ESCALATION, level=Level.E1),
    Line(Happening.ESCALATED, W.PROVINCE, L.RAISED_HERE, T.ESCALATION, level=Level.E2),
    Line(Happening.ESCALATED, W.NATIONAL, L.RAISED_HERE, T.ESCALATION, level=Level.E3),
    Line(Happening.REMINDED, W.ACTING, L.DUE_SOON, T.REMINDER, timers=_OF_HOLDER),
    *(Line(step, whom, letter, topic)
      for step in (Step.REFER_OMBUDSMAN, Step.REFER_ON_REQUEST)
      for whom, letter, topic in ((W.OMBUDSMAN, L.FOR_OMBUDSMAN, T.NEW),
                                  (W.ADMINS, L.AT_OMBUDSMAN, T.ESCALATION),
                                  (W.UNIT, L.AT_OMBUDSMAN, T.ESCALATION))),
    *(Line(step, W.OMBUDSMAN, L.CONSENT_KNOWN, T.REPLY)
      for step in (Step.CONSENT, Step.DECLINE, Step.SEND_DEIDENTIFIED)),
    Line(Step.ANSWER_WHILE_REFERRED, W.OMBUDSMAN, L.ANSWERED_MEANWHILE, T.NEWS),
    Line(Step.OMBUDSMAN_CONCLUDES, W.ADMINS, L.OMBUDSMAN_ENDED, T.NEWS),
    Line(Step.OMBUDSMAN_HANDS_BACK, W.ADMINS, L.FROM_OMBUDSMAN, T.RETURN),
    Line(Step.OMBUDSMAN_HANDS_BACK, W.UNIT, L.FROM_OMBUDSMAN, T.RETURN),
)
# fmt: on

WITHOUT: dict[What, str] = {
    Step.WIDEN_VISIBILITY: "The reporter's own choice; it asks nobody to do anything.",
    Step.CONTINUE_EX_OFFICIO: "The Inspektorat's own work; the reporter has withdrawn from it.",
    Step.NOTE_EX_OFFICIO: "The Inspektorat's own work; the reporter has withdrawn from it.",
    Step.END_EX_OFFICIO: "The Inspektorat's own work; the reporter has withdrawn from it.",
    Happening.OMBUDSMAN_HELD_BACK: "The rise to E3 is logged beside it, and that is told.",
    Happening.WINDOW_ENDED: "A right has run out that the letter of the closing dated.",
    Happening.ANSWER_DELIVERED: "It tells of a notice.",
    Happening.IDENTITY_READ: "The page “Data saya” shows each reading; a letter would not undo it.",
    Happening.CLAIMED: "The reporter did it and sees it at once.",
    Happening.IMPORTED: "History: it was over before it came here, and nobody waits for it.",
    Happening.SUCCEEDED: "A law did it; who handles the report is the same as before.",
    Happening.IDENTITY_ERASED: "There is no address left to write to.",
}

# Letters that ask the reporter for something, or date a right of theirs.
NEEDS_REPORTER = frozenset(
    {
        *(L.INFO_ASKED, L.INFO_EXPIRED, L.ARCHIVED, L.ANSWERED, L.CLOSED_SILENT),
        *(L.REFERRED, L.YOUR_TURN_ENDS),
    }
)


def lines_of(what: str) -> tuple[Line, ...]:
    """Return the lines of a step or happening, as the log names it."""
    return tuple(line for line in LINES if line.what.value == what)
