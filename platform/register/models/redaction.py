"""What a report said before parts of it were hidden from the public."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from register.models.report import Report


class Redaction(models.Model):
    """The original of a report whose own title and body are the public copy.

    passages: what is hidden, as it stands in the original. file_ids: files kept from the public.
    """

    report = models.OneToOneField(
        Report, on_delete=models.CASCADE, primary_key=True, related_name="redaction"
    )
    title = models.CharField(max_length=150)
    body = models.TextField()
    passages = models.JSONField(default=list)
    file_ids = ArrayField(models.BigIntegerField(), default=list)
    reason = models.CharField(max_length=500)
    redacted_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"redaction of {self.report_id}"
