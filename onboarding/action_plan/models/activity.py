"""What an agency has done by its plan: trainings, outreach and meetings, who came, what follows."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class ActivityKind(models.TextChoices):
    """What took place."""

    TRAINING = "TRAINING", _("Bimbingan teknis")
    OUTREACH = "OUTREACH", _("Sosialisasi kepada kepala unit")
    PUBLIC = "PUBLIC", _("Sosialisasi kepada masyarakat")
    MEETING = "MEETING", _("Rapat tim")


class Activity(models.Model):
    """One training, outreach or meeting. minutes: what was said and decided."""

    kind = models.CharField(max_length=8, choices=ActivityKind)
    title = models.CharField(max_length=150)
    held_on = models.DateField()
    place = models.CharField(max_length=150, blank=True)
    minutes = models.TextField(blank=True)
    by_id = models.BigIntegerField()
    by_name = models.CharField(max_length=150)
    at = models.DateTimeField()

    shared_references: ClassVar[dict[str, str]] = {"by_id": "accounts_user"}

    class Meta:
        verbose_name_plural = "activities"
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=ActivityKind.values), name="activity_kind_known"
            ),
            models.CheckConstraint(
                condition=~Q(kind=ActivityKind.MEETING) | ~Q(minutes=""),
                name="activity_meeting_has_minutes",
            ),
        ]
        indexes = [models.Index(fields=["-at", "-id"], name="activity_newest")]

    def __str__(self) -> str:
        return self.title


class Attendance(models.Model):
    """One person who came. position: in the list as it was written."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="people")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=150)
    unit = models.CharField(max_length=150, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "position"], name="attendance_once_each")
        ]

    def __str__(self) -> str:
        return self.name


class FollowUpTask(models.Model):
    """What somebody is to do after it, until when, and when it was done."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="tasks")
    task = models.CharField(max_length=300)
    owner = models.CharField(max_length=150)
    due_on = models.DateField()
    done_at = models.DateTimeField(null=True)
    done_by = models.CharField(max_length=150, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(done_at=None, done_by="") | Q(done_at__isnull=False) & ~Q(done_by=""),
                name="follow_up_task_done_by_somebody",
            )
        ]
        indexes = [models.Index(fields=["activity", "due_on", "id"], name="follow_up_task_of")]

    def __str__(self) -> str:
        return self.task
