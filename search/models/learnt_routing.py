"""Who answers what, and of which category it is, as it was last learnt."""

from django.db import models


class LearntRouting(models.Model):
    """One row. kinds: LOCAL, PROVINCE or the number of an agency; weights: see routing.model.

    categories: codes as they were when it was learnt, with weights of their own.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    learnt_at = models.DateTimeField()
    reports = models.PositiveIntegerField()
    kinds = models.JSONField(default=list)
    weights = models.JSONField(default=dict)
    categories = models.JSONField(default=list)
    category_weights = models.JSONField(default=dict)

    class Meta:
        verbose_name_plural = "learnt routings"
        constraints = [
            models.CheckConstraint(condition=models.Q(id=1), name="learnt_routing_one_row")
        ]

    def __str__(self) -> str:
        return f"{self.reports} reports, {self.learnt_at:%F %R}"
