"""What a report can be about."""

from django.db import models


class Category(models.Model):
    """One subject. unit_kind: which kind of unit usually handles it; a hint for the admin."""

    code = models.CharField(max_length=40, primary_key=True)
    name = models.CharField(max_length=80)
    name_en = models.CharField(max_length=80)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="children")
    default_class = models.CharField(max_length=20)
    unit_kind = models.CharField(max_length=20, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name_plural = "categories"

    def __str__(self) -> str:
        return self.name
