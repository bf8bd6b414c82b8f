"""How an examination file looks to a program."""

from __future__ import annotations

from typing import Any, Final

from rest_framework import serializers

from api.reports.shapes import Sparse
from casework.forms.examination_form import ENTRIES_MAX, ENTRY_MAX, TEXT_MAX
from casework.rules.examination import Handing, Stage

STAGES: Final = [each.value for each in Stage]
HANDINGS: Final = [each.value for each in Handing]
EXAMPLE_SENT: Final[dict[str, Any]] = {
    "subject": "Pungutan di loket kartu keluarga",
    "facts": "Warga diminta membayar Rp150.000.",
    "evidence": ["Rekaman suara"],
    "heard": ["Kepala loket, 3 Maret 2026"],
    "analysis": "Pungutan tidak punya dasar.",
    "conclusion": "Terbukti.",
    "recommendation": "Uang dikembalikan.",
}
EXAMPLE: Final = {
    "number": "LP-2026-000123-7",
    "version": 1,
    "stage": "DRAFT",
    **EXAMPLE_SENT,
    "is_writable": True,
    "handings": ["SUBMIT"],
    "history": [],
    "signed_at": None,
    "content_hash": "",
}
EXAMPLE_LISTED: Final = {
    "number": "LP-2026-000123-7",
    "subject": "Pungutan di loket kartu keluarga",
    "stage": "DRAFT",
    "is_mine": True,
    "changed_at": "2026-11-30T09:12:04+07:00",
}


class ExaminationListed(Sparse):
    """One file. is_mine: it lies with the token's holder now."""

    number = serializers.CharField(help_text="Of its report.")
    subject = serializers.CharField()
    stage = serializers.ChoiceField(choices=STAGES)
    is_mine = serializers.BooleanField()
    changed_at = serializers.DateTimeField()


class HandedRead(serializers.Serializer[Any]):
    """Who handed it on."""

    title = serializers.CharField()
    name = serializers.CharField()
    at = serializers.DateTimeField()
    note = serializers.CharField(allow_blank=True)


class _Parts(serializers.Serializer[Any]):
    facts = serializers.CharField(required=False, max_length=TEXT_MAX)
    evidence = serializers.ListField(
        child=serializers.CharField(max_length=ENTRY_MAX), required=False, max_length=ENTRIES_MAX
    )
    heard = serializers.ListField(
        child=serializers.CharField(max_length=ENTRY_MAX), required=False, max_length=ENTRIES_MAX
    )
    analysis = serializers.CharField(required=False, max_length=TEXT_MAX)
    conclusion = serializers.CharField(required=False, max_length=TEXT_MAX)
    recommendation = serializers.CharField(required=False, max_length=TEXT_MAX)


class ExaminationSent(_Parts):
    """All parts as they shall be. What is left out is empty."""

    subject = serializers.CharField(max_length=200)


class ExaminationRead(_Parts, Sparse):
    """One file with what may be done with it. version 0: nothing is written yet."""

    number = serializers.CharField()
    version = serializers.IntegerField()
    stage = serializers.ChoiceField(choices=STAGES)
    subject = serializers.CharField(allow_blank=True)
    is_writable = serializers.BooleanField()
    handings = serializers.ListField(child=serializers.ChoiceField(choices=HANDINGS))
    history = HandedRead(many=True)
    signed_at = serializers.DateTimeField(allow_null=True)
    content_hash = serializers.CharField(allow_blank=True, help_text="SHA-256 of what was signed.")


class HandingSent(serializers.Serializer[Any]):
    """What is done with it. note: required where it goes back."""

    handing = serializers.ChoiceField(choices=HANDINGS)
    note = serializers.CharField(required=False, max_length=2000)
