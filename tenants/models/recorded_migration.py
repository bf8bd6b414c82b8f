from __future__ import annotations

from django.db import models


class RecordedMigration(models.Model):
    """The SQL of one migration of the agencies' schemas, as Django ran it on the template.

    In the order of their numbers the rows make a new agency's schema; those that an older
    schema lacks bring it up to date. `is_replayable` is false where the migration reads or
    moves rows, or cannot run in a transaction: then older schemas need Django itself.

    One more row, `whole`, is no migration: the SQL that makes at once what they all come to,
    empty where it cannot.
    """

    app = models.CharField(max_length=255)
    name = models.CharField(max_length=255)
    statements = models.JSONField()
    is_replayable = models.BooleanField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["app", "name"], name="recorded_once")]

    def __str__(self) -> str:
        return f"{self.app}.{self.name}"
