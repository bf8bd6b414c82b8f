"""How a report that is being filed looks to a program."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from register.forms.intake_form import EMAIL_MAX, NAME_MAX, PHONE_MAX
from register.rules.attachments import MOST_FILES
from register.rules.intake import BY_HAND
from register.rules.states import ReportClass, State, Visibility
from register.rules.submission import BODY_MAX, PLACE_MAX, TITLE_MAX


class ReportSent(serializers.Serializer[Any]):
    """A report as somebody told it. Their identity goes into the vault with the request."""

    channel = serializers.ChoiceField(choices=[each.value for each in BY_HAND])
    report_class = serializers.ChoiceField(choices=[each.value for each in ReportClass])
    title = serializers.CharField(max_length=TITLE_MAX)
    body = serializers.CharField(max_length=BODY_MAX)
    category_code = serializers.CharField(required=False)
    region_code = serializers.CharField(
        help_text="Kemendagri's code: of the event, or of the reporter where there is no event. Any "
        "regency or city, and the districts of one's own."
    )
    place = serializers.CharField(required=False, max_length=PLACE_MAX)
    event_on = serializers.DateField(
        required=False, help_text="Required for GRIEVANCE and COMPLAINT."
    )
    for_us = serializers.BooleanField(
        required=False, help_text="The reporter addresses it to this agency. Not at the desk."
    )
    visibility = serializers.ChoiceField(choices=[each.value for each in Visibility])
    name = serializers.CharField(
        required=False, max_length=NAME_MAX, help_text="Of the reporter; required unless anonymous."
    )
    phone = serializers.CharField(required=False, max_length=PHONE_MAX)
    email = serializers.EmailField(required=False, max_length=EMAIL_MAX)
    privacy_notice_seen = serializers.BooleanField(help_text="Must be true.")
    consent = serializers.BooleanField(
        required=False, help_text="The identity may be handed to the Ombudsman."
    )
    duplicates_seen = serializers.BooleanField(
        required=False, help_text="File it although reports that may say the same were told of."
    )


class ReportUpload(serializers.Serializer[Any]):
    """The same with files; what came by letter or fax needs its scan."""

    data = ReportSent(help_text="As JSON.")  # type: ignore[assignment]
    evidence = serializers.ListField(child=serializers.FileField(), max_length=MOST_FILES)


class ReportFiled(serializers.Serializer[Any]):
    """What comes of it. The address answers once the report lies where the caller may read it."""

    number = serializers.CharField()
    version = serializers.IntegerField()
    url = serializers.URLField()
    state = serializers.ChoiceField(choices=[state.value for state in State])
    agency_id = serializers.IntegerField(allow_null=True, help_text="Null: the national desk.")
    submitted_at = serializers.DateTimeField()
    due_at = serializers.DateTimeField(allow_null=True)


class ReportReceipt(ReportFiled):
    """With the secret that opens it to the reporter: to be handed to them, and kept nowhere."""

    secret = serializers.CharField()
