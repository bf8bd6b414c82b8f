"""The paper that a procedure came on from outside."""

from django.db import models

from casework.models.sop_version import SopVersion


class SopScan(models.Model):
    """A PDF that says what a version says, as long as nobody has written its steps.

    path: in the storage. size: bytes. sha256: of the file as it came, in hex.
    """

    version = models.OneToOneField(SopVersion, on_delete=models.PROTECT, related_name="scan")
    path = models.CharField(max_length=100, unique=True)
    name = models.CharField(max_length=255)
    size = models.PositiveIntegerField()
    pages = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.name
