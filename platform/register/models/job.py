"""The job ledger: what is still to be done, written in the transaction that calls for it."""

from django.db import models
from django.db.models import Q


class Job(models.Model):
    """One piece of work. The row is the truth; django-q2 only rings the bell.

    schema: the tenant it belongs to, "public" for shared work. payload: ids only.
    """

    schema = models.CharField(max_length=63, default="public")
    kind = models.CharField(max_length=32)
    key = models.CharField(max_length=120, unique=True)
    payload = models.JSONField(default=dict)
    run_after = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    lease_until = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)
    dead_at = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["run_after", "id"],
                name="job_open",
                condition=Q(done_at__isnull=True, dead_at__isnull=True),
            ),
            # For what is claimed by its kind, while much of other kinds waits.
            models.Index(
                fields=["kind", "run_after", "id"],
                name="job_open_by_kind",
                condition=Q(done_at__isnull=True, dead_at__isnull=True),
            ),
            models.Index(fields=["done_at"], name="job_done", condition=Q(done_at__isnull=False)),
            models.Index(fields=["dead_at"], name="job_dead", condition=Q(dead_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.key


class Heartbeat(models.Model):
    """When the worker last did something. drain: older than 120 s means it is down; sweep: timers."""

    name = models.CharField(max_length=32, primary_key=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
