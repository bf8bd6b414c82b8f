"""What an agency has mended because people complained, and the reports behind it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Improvement(models.Model):
    """One improvement. done: what was changed. reason: what the reports showed.

    is_public: whether the agency's public page tells it; what it tells never names a report that is
    not published.
    """

    title = models.CharField(max_length=150)
    done = models.TextField()
    reason = models.TextField()
    since = models.DateField()
    is_public = models.BooleanField(default=False)
    by_id = models.BigIntegerField()
    by_name = models.CharField(max_length=150)
    at = models.DateTimeField()

    shared_references: ClassVar[dict[str, str]] = {"by_id": "accounts_user"}

    class Meta:
        indexes = [
            models.Index(fields=["-at", "-id"], name="improvement_newest"),
            models.Index(
                fields=["-at", "-id"],
                condition=models.Q(is_public=True),
                name="improvement_public",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class ImprovementReport(models.Model):
    """One report behind an improvement."""

    improvement = models.ForeignKey(Improvement, on_delete=models.CASCADE, related_name="links")
    report_id = models.BigIntegerField()

    shared_references: ClassVar[dict[str, str]] = {"report_id": "register_report"}

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["improvement", "report_id"], name="improvement_names_a_report_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.improvement_id} {self.report_id}"
