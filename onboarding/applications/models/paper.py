from __future__ import annotations

from django.db import models

from onboarding.applications.models.application import Application
from onboarding.applications.rules.steps import Step


class Paper(models.Model):
    """A checked PDF of an application; the newest of a step is the one that counts.

    path: in the storage, random. size: bytes. sha256: of the file as it came, in hex.
    """

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="papers")
    step = models.CharField(max_length=12, choices=[(each.value, each.value) for each in Step])
    path = models.CharField(max_length=100, unique=True)
    name = models.CharField(max_length=255)
    size = models.PositiveIntegerField()
    pages = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    kept_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["application", "step", "-id"], name="paper_newest")]

    def __str__(self) -> str:
        return self.name
