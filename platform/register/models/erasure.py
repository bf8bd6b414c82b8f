"""Which reporters' identities were asked to be erased, or have been."""

from django.db import models
from django.db.models import Q

from register.models.report import Report


class Erasure(models.Model):
    """The end of one report's identity. asked_at: by its reporter, null where its time was over."""

    report = models.OneToOneField(
        Report, on_delete=models.CASCADE, primary_key=True, related_name="erasure"
    )
    asked_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(asked_at__isnull=False) | Q(done_at__isnull=False),
                name="erasure_asked_or_done",
            )
        ]
        indexes = [
            models.Index(
                fields=["report"], name="erasure_waiting", condition=Q(done_at__isnull=True)
            )
        ]

    def __str__(self) -> str:
        return f"{self.report_id}"
