"""From the answers of a draft to what the register takes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import get_language

from public_portal.drafts.contact_check import email_of, is_confirmed
from public_portal.drafts.parts import Part
from public_portal.forms.point_field import point_of
from register.actions.seal_identity import Contact
from register.rules.states import ReportClass, Visibility
from register.rules.submission import EVENT_CLASSES, Submission

if TYPE_CHECKING:
    from public_portal.drafts.draft import Draft


def submission_of(draft: Draft, *, has_read_notice: bool, consents: bool) -> Submission:
    """Return the report that a complete draft stands for."""
    problem, place = draft.of(Part.PROBLEM), draft.of(Part.PLACE)
    report_class = ReportClass(problem["report_class"])
    is_event = report_class in EVENT_CLASSES
    where = place.get("district") or place["regency"]
    return Submission(
        report_class=report_class,
        title=problem["title"],
        body=problem["body"],
        visibility=Visibility(draft.of(Part.IDENTITY)["visibility"]),
        event_on=date.fromisoformat(place["event_on"]) if is_event else None,
        region_code=where if is_event else "",
        place=place.get("place", "") if is_event else "",
        point=point_of(place.get("point", "")) if is_event else None,
        origin_code="" if is_event else where,
        suggested_agency_id=place.get("agency_id"),
        privacy_notice_seen=has_read_notice,
        consent_to_ombudsman=consents,
    )


def contact_of(draft: Draft) -> Contact | None:
    """Return who the reporter said to be, None where nothing was said.

    An address that was not confirmed may be somebody else's, and is left out.
    """
    identity = draft.of(Part.IDENTITY)
    contact = Contact(
        name=identity.get("name", ""),
        email=email_of(draft) if is_confirmed(draft) else "",
        phone=identity.get("phone", ""),
        language=(get_language() or "id")[:2],
    )
    return contact if contact.is_given else None


def class_of(draft: Draft) -> ReportClass:
    """Return the class that was chosen, the most frequent one before that."""
    return ReportClass(draft.of(Part.PROBLEM).get("report_class", ReportClass.COMPLAINT))
