"""How often something was done in a window; counted atomically, kept for a day."""

from django.db import models


class Quota(models.Model):
    """One counter. key: a keyed hash that changes daily, so that it tells nobody who it was."""

    key = models.CharField(max_length=80, primary_key=True)
    used = models.PositiveIntegerField(default=1)
    expires_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["expires_at"], name="quota_expiry")]

    def __str__(self) -> str:
        return f"{self.used}"
