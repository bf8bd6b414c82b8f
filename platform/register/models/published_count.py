"""How many published reports there are, counted now and then instead of on every page."""

from django.db import models


class PublishedCount(models.Model):
    """The published reports of one regency in one state. region_code: empty where none is known."""

    region_code = models.CharField(max_length=5, blank=True)
    state = models.CharField(max_length=20)
    many = models.PositiveIntegerField()
    counted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["region_code", "state"], name="published_count_once")
        ]

    def __str__(self) -> str:
        return f"{self.region_code} {self.state} {self.many}"
