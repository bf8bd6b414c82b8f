"""What a new report must hold, by class.

Source: LIFECYCLE t01
"""

from dataclasses import dataclass
from datetime import date

from register.rules.point import Point
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import ReportClass, Visibility

EVENT_CLASSES = frozenset({ReportClass.GRIEVANCE, ReportClass.COMPLAINT})
TITLE_MAX = 150
BODY_MAX = 10_000
PLACE_MAX = 200


@dataclass(frozen=True)
class Submission:
    """A report as it is filed, through whichever channel.

    event_on: day of the event, region_code: its place (grievance, complaint). origin_code: where the
    reporter lives (aspiration, information request). Codes are Kemendagri's. point: where exactly; it
    is kept as `kept_point` says.
    """

    report_class: ReportClass
    title: str
    body: str
    visibility: Visibility = Visibility.PUBLIC
    event_on: date | None = None
    region_code: str = ""
    place: str = ""
    point: Point | None = None
    origin_code: str = ""
    category_code: str = ""
    suggested_agency_id: int | None = None
    privacy_notice_seen: bool = False
    consent_to_ombudsman: bool = False
    channel: str = "WEB"


def check_submission(new: Submission, *, today: date) -> None:
    """Check that the fields of the class are complete.

    today: the local day of the place.
    :raises StepNotAllowed: naming the first field to mend
    """
    for name in ("title", "body"):
        if not getattr(new, name).strip():
            raise StepNotAllowed(Refusal.NEEDS_TEXT, name)
    for name, most in (("title", TITLE_MAX), ("body", BODY_MAX), ("place", PLACE_MAX)):
        if len(getattr(new, name).strip()) > most:
            raise StepNotAllowed(Refusal.TOO_LONG, name)
    if new.report_class in EVENT_CLASSES:
        _check_event(new, today=today)
    elif not new.origin_code:
        raise StepNotAllowed(Refusal.NEEDS_ORIGIN, "origin_code")
    if not new.privacy_notice_seen:
        raise StepNotAllowed(Refusal.NEEDS_PRIVACY_NOTICE, "privacy_notice_seen")


def _check_event(new: Submission, *, today: date) -> None:
    if new.event_on is None:
        raise StepNotAllowed(Refusal.NEEDS_EVENT_DATE, "event_on")
    if new.event_on > today:
        raise StepNotAllowed(Refusal.EVENT_IN_FUTURE, "event_on")
    if not new.region_code:
        raise StepNotAllowed(Refusal.NEEDS_PLACE, "region_code")
    if new.point is not None and not new.point.is_inside:
        raise StepNotAllowed(Refusal.POINT_OUTSIDE, "point")
