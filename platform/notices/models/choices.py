"""Which mails a person wants."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from notices.letters.names import Level, Topic


class ReporterChoice(models.Model):
    """How much a reporter wants to hear: of one report, or of all reports of one account.

    owner_key: the keyed hash of the account, as reports carry it. language: of the mails, empty
    for the one the report was filed in.
    """

    report_id = models.BigIntegerField(null=True, unique=True)
    owner_key = models.CharField(max_length=64, null=True, unique=True)  # noqa: DJ001 (unique)
    level = models.CharField(max_length=8, default=Level.EVERY.value)
    language = models.CharField(max_length=2, blank=True)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(level__in=[level.value for level in Level]), name="choice_level_known"
            ),
            models.CheckConstraint(
                condition=Q(report_id__isnull=False, owner_key__isnull=True)
                | Q(report_id__isnull=True, owner_key__isnull=False),
                name="choice_of_report_or_account",
            ),
            models.CheckConstraint(
                condition=Q(language__in=("", "id", "en")), name="choice_language_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.level} {self.report_id or 'account'}"


class OfficerChoice(models.Model):
    """What an officer has turned off; who has no row gets everything."""

    user_id = models.BigIntegerField(primary_key=True)
    off = ArrayField(models.CharField(max_length=12), default=list)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(off__contained_by=[topic.value for topic in Topic]),
                name="choice_topics_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} without {len(self.off)}"
