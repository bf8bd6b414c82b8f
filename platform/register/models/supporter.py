"""Who supports a public report, once each."""

from django.db import models

from register.models.report import Report


class Supporter(models.Model):
    """One supporter; key: a keyed hash, another for each report, that tells nobody who it was."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="supporter_rows")
    key = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report", "key"], name="supporter_once_a_report")
        ]

    def __str__(self) -> str:
        return f"{self.report_id}"
