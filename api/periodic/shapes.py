"""How a periodic report looks to a program."""

from __future__ import annotations

from typing import Any, Final

from rest_framework import serializers

from api.reports.shapes import Sparse
from casework.actions.ask_periodic_files import FORMATS
from casework.forms.periodic_forms import REASON_MAX, TEXT_MAX
from casework.rules.periodic_life import PeriodicState, PeriodicStep
from casework.rules.report_period import PeriodKind

STEPS: Final = [each.value for each in PeriodicStep if each is not PeriodicStep.WRITE]
EXAMPLE_LISTED: Final[dict[str, Any]] = {
    "id": 3,
    "period": "2026-11",
    "kind": "MONTH",
    "version": 1,
    "revision": 2,
    "state": "DRAFT",
    "prepared_name": "Wati",
    "signed_name": "",
    "signed_at": None,
}
EXAMPLE_WORDS: Final = {
    "summary": "Semua laporan dijawab.",
    "obstacles": "Dua pejabat pindah.",
    "plans": "Pelatihan.",
}
EXAMPLE: Final = {
    **EXAMPLE_LISTED,
    **EXAMPLE_WORDS,
    "figures": {"agency": "Pemerintah Kabupaten Banjarnegara"},
    "counted_at": "2026-12-01T08:00:00+07:00",
    "submitted_at": None,
    "return_reason": "",
    "seal": "",
    "history": [],
    "open_steps": ["COUNT", "SUBMIT", "DISCARD"],
}
EXAMPLE_FILE: Final = {
    "format": "pdf",
    "is_made": True,
    "size": 48211,
    "sha256": "9f2c…",
    "url": "https://banjarnegara.lapor.example/api/v1/periodic-reports/3/files/pdf",
}


class PeriodicListed(Sparse):
    """One version of the report on one period."""

    id = serializers.IntegerField()
    period = serializers.CharField(help_text="2026-11, 2026-tw4 or 2026.")
    kind = serializers.ChoiceField(choices=[each.value for each in PeriodKind])
    version = serializers.IntegerField(help_text="Corrections of a signed one are later ones.")
    revision = serializers.IntegerField(help_text="Counts every change; the ETag is made of it.")
    state = serializers.ChoiceField(choices=[each.value for each in PeriodicState])
    prepared_name = serializers.CharField()
    signed_name = serializers.CharField(allow_blank=True)
    signed_at = serializers.DateTimeField(allow_null=True)


class HistoryRead(serializers.Serializer[Any]):
    """One thing that was done with it."""

    step = serializers.ChoiceField(choices=[each.value for each in PeriodicStep])
    at = serializers.DateTimeField()
    name = serializers.CharField()
    text = serializers.CharField(allow_blank=True)


class PeriodicRead(PeriodicListed):
    """With its words, its figures as they were counted, and what may be done with it now."""

    summary = serializers.CharField(allow_blank=True)
    obstacles = serializers.CharField(allow_blank=True)
    plans = serializers.CharField(allow_blank=True)
    figures = serializers.DictField()
    counted_at = serializers.DateTimeField()
    submitted_at = serializers.DateTimeField(allow_null=True)
    return_reason = serializers.CharField(allow_blank=True)
    seal = serializers.CharField(allow_blank=True, help_text="SHA-256, from its submission on.")
    history = HistoryRead(many=True)
    open_steps = serializers.ListField(
        child=serializers.ChoiceField(choices=[each.value for each in PeriodicStep])
    )


class PeriodSent(serializers.Serializer[Any]):
    """On which period."""

    period = serializers.CharField(max_length=8, help_text="2026-11, 2026-tw4 or 2026; it is over.")


class WordsSent(serializers.Serializer[Any]):
    """Its words. What is left out is empty."""

    summary = serializers.CharField(required=False, max_length=TEXT_MAX)
    obstacles = serializers.CharField(required=False, max_length=TEXT_MAX)
    plans = serializers.CharField(required=False, max_length=TEXT_MAX)


class PeriodicStepSent(serializers.Serializer[Any]):
    """What is done with it. Signing is a person's."""

    step = serializers.ChoiceField(choices=STEPS)
    reason = serializers.CharField(
        required=False, max_length=REASON_MAX, help_text="Of RETURN and DISCARD."
    )


class PeriodicFileRead(serializers.Serializer[Any]):
    """One file of it as it stands now."""

    format = serializers.ChoiceField(choices=FORMATS)
    is_made = serializers.BooleanField()
    size = serializers.IntegerField()
    sha256 = serializers.CharField(allow_blank=True)
    url = serializers.URLField()


class PeriodicFileList(serializers.Serializer[Any]):
    """Its files; none where nobody has asked for them."""

    items = PeriodicFileRead(many=True)
