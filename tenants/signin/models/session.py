from __future__ import annotations

from django.db import models


class Session(models.Model):
    """One session of one browser on one host.

    Only a hash of the cookie's key and of the host is kept: the table opens no session, and a
    cookie finds nothing at another host.
    """

    key_hash = models.CharField(max_length=64, primary_key=True)
    data = models.TextField()
    expires_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.key_hash[:8]}…"
