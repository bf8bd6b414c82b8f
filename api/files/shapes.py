"""How a file looks to a program."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from register.rules.attachments import FileKind


class FileRead(serializers.Serializer[Any]):
    """One file. seq: of the event that it came with, null for one of the report itself."""

    id = serializers.IntegerField()
    name = serializers.CharField()
    kind = serializers.ChoiceField(choices=[each.value for each in FileKind])
    size = serializers.IntegerField(help_text="Bytes.")
    sha256 = serializers.CharField()
    added_at = serializers.DateTimeField()
    by_reporter = serializers.BooleanField()
    seq = serializers.IntegerField(allow_null=True)
    url = serializers.URLField()


class FileList(serializers.Serializer[Any]):
    """All files, oldest first."""

    items = FileRead(many=True)
