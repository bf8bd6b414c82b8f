"""What has been counted already, so that a report may be counted again at any time."""

from django.db import models


class CountedReport(models.Model):
    """The facts of one report that are in the counters now.

    facts: [[day, agency, unit, measure, value, times], …]; no text, no identity, no number.
    """

    report_id = models.BigIntegerField(primary_key=True)
    category_code = models.CharField(max_length=40, blank=True)
    report_class = models.CharField(max_length=20, blank=True)
    facts = models.JSONField(default=list)

    def __str__(self) -> str:
        return str(self.report_id)


class Recount(models.Model):
    """The last count of everything anew; one row. Broken off, it goes on after last_report_id."""

    started_at = models.DateTimeField()
    last_report_id = models.BigIntegerField(default=0)
    finished_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.started_at:%F %R}"
