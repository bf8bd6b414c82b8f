"""The agency's standard operating procedures, in the columns of the SOP table."""

from django.db import models


class SopDocument(models.Model):
    """One SOP. steps: [{"activity", "executor", "completeness", "time", "output"}, …]."""

    number = models.CharField(max_length=60, unique=True)
    title = models.CharField(max_length=200)
    report_class = models.CharField(max_length=20, blank=True)
    unit_id = models.BigIntegerField(null=True)
    legal_basis = models.JSONField(default=list)
    steps = models.JSONField()
    valid_from = models.DateField()

    def __str__(self) -> str:
        return self.number
