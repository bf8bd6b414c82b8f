"""How what is hidden from the public looks to a program."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from api.beside.shapes import ReportChanged
from register.actions.redact_report import REASON_MAX
from register.rules.redaction import MOST_PASSAGES

__all__ = ["LiftSent", "RedactionRead", "RedactionSent", "ReportChanged"]


class PublicFile(serializers.Serializer[Any]):
    """A file that the public may read, or might until it was hidden."""

    id = serializers.IntegerField()
    name = serializers.CharField()


class RedactionSent(serializers.Serializer[Any]):
    """Passages as they stand in the report, and files; the reason is read by the reporter."""

    passages = serializers.ListField(child=serializers.CharField(), max_length=MOST_PASSAGES)
    hidden_files = serializers.ListField(child=serializers.IntegerField(), required=False)
    reason = serializers.CharField(max_length=REASON_MAX)


class RedactionRead(serializers.Serializer[Any]):
    """What is hidden now; nothing as empty lists. files: those that may be hidden."""

    passages = serializers.ListField(child=serializers.CharField())
    hidden_files = serializers.ListField(child=serializers.IntegerField())
    reason = serializers.CharField(allow_blank=True)
    files = PublicFile(many=True)


class LiftSent(serializers.Serializer[Any]):
    """Why the whole report is shown again; read by the reporter."""

    lift_reason = serializers.CharField(max_length=REASON_MAX)
