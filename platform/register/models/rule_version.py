"""Published versions of subjects and routing rules. A row is never edited, only followed."""

from django.db import models
from django.db.models import Q


class RuleVersion(models.Model):
    """One version. rules, categories: all of them as they were from published_at on.

    follows: the version that it was made from, so that of two made from the same one only the
    first is published; null for the first of all.
    """

    follows = models.BigIntegerField(null=True)
    published_at = models.DateTimeField()
    published_by = models.BigIntegerField()
    reason = models.CharField(max_length=500)
    rules = models.JSONField()
    categories = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["follows"], name="rules_follow_once", nulls_distinct=False
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="rules_have_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.pk} {self.published_at:%F}"
