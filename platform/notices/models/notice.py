"""What a reporter is told, by which channel, and whether it arrived."""

from django.db import models
from django.db.models import Q

CHANNELS = ("EMAIL", "PORTAL")


class Notice(models.Model):
    """One notice of one event. It holds no address: that is read from the vault when it is sent.

    event_id: the event it tells of. PORTAL: the reporter left no address and reads it there.
    """

    event_id = models.BigIntegerField()
    report_id = models.BigIntegerField()
    channel = models.CharField(max_length=8)
    delivered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event_id"], name="notice_once_an_event"),
            models.CheckConstraint(condition=Q(channel__in=CHANNELS), name="notice_channel_known"),
        ]
        indexes = [models.Index(fields=["report_id"], name="notice_by_report")]

    def __str__(self) -> str:
        return f"{self.channel} {self.event_id}"
