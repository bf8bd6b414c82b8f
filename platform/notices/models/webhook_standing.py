"""How an endpoint of a desk's own system stands: counts and moments, for whoever runs the platform."""

from __future__ import annotations

from django.db import models


class WebhookStanding(models.Model):
    """One endpoint, whose address and messages only its desk knows. agency_id: None is the national desk.

    waiting, dead: messages. oldest_at: since when the longest waiting one is tried.
    """

    agency_id = models.BigIntegerField(null=True)
    endpoint_id = models.BigIntegerField()
    waiting = models.PositiveIntegerField(default=0)
    oldest_at = models.DateTimeField(null=True)
    dead = models.PositiveIntegerField(default=0)
    paused = models.BooleanField(default=False)
    rests_until = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["agency_id", "endpoint_id"],
                name="standing_once_an_endpoint",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agency_id or 0}.{self.endpoint_id}"
