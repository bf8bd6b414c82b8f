"""The timers of a report: deadlines are columns, and one sweeper looks at them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from register.models.report import Report
from register.rules.life import TimerKind, TimerStatus


class Timer(models.Model):
    """One timer of one report. next_at: when the sweeper must look, null while it does not run."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="timers")
    kind = models.CharField(max_length=8)
    status = models.CharField(max_length=8)
    started_at = models.DateTimeField()
    due_at = models.DateTimeField()
    reminders = ArrayField(models.DateTimeField(), default=list)
    unit = models.CharField(max_length=8)
    rest = models.PositiveSmallIntegerField(null=True)
    paused_at = models.DateTimeField(null=True)
    next_at = models.DateTimeField(null=True)
    policy_version = models.BigIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report", "kind"], name="timer_once_a_report"),
            models.CheckConstraint(
                condition=Q(kind__in=[k.value for k in TimerKind]), name="timer_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(status__in=[s.value for s in TimerStatus]), name="timer_status_known"
            ),
            models.CheckConstraint(
                condition=Q(status="RUNNING", next_at__isnull=False)
                | (~Q(status="RUNNING") & Q(next_at__isnull=True)),
                name="timer_running_has_next",
            ),
        ]
        indexes = [
            models.Index(
                fields=["next_at", "id"], name="timer_next", condition=Q(next_at__isnull=False)
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.status}"
