"""Reading a valid intake form: the report, and who told it."""

from register.actions.seal_identity import Contact
from register.forms.intake_form import IntakeForm
from register.rules.intake import Channel
from register.rules.states import ReportClass, Visibility
from register.rules.submission import EVENT_CLASSES, Submission


def submission_of(form: IntakeForm, *, agency_id: int | None) -> Submission:
    """Return the report that a valid form tells. agency_id: of the officer who enters it."""
    values = form.cleaned_data
    report_class = ReportClass(values["report_class"])
    is_event = report_class in EVENT_CLASSES
    return Submission(
        report_class=report_class,
        title=values["title"],
        body=values["body"],
        visibility=Visibility(values["visibility"]),
        event_on=values["event_on"] if is_event else None,
        region_code=values["region_code"] if is_event else "",
        origin_code="" if is_event else values["region_code"],
        place=values["place"] if is_event else "",
        category_code=values["category_code"],
        suggested_agency_id=agency_id if values.get("for_us") else None,
        privacy_notice_seen=values["privacy_notice_seen"],
        consent_to_ombudsman=values["consent"],
        channel=Channel(values["channel"]).value,
    )


def contact_of(form: IntakeForm, *, language: str) -> Contact:
    """Return who the reporter is. language: in which they are written to."""
    values = form.cleaned_data
    return Contact(
        name=values["name"], email=values["email"], phone=values["phone"], language=language
    )
