"""Which words published reports have, for correcting queries and weighing their words."""

from django.db import models


class CountedWords(models.Model):
    """The last count; one row. counts: how many of the documents have each token."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    counted_at = models.DateTimeField()
    documents = models.PositiveIntegerField()
    counts = models.JSONField(default=dict)

    class Meta:
        verbose_name_plural = "counted words"
        constraints = [
            models.CheckConstraint(condition=models.Q(id=1), name="counted_words_one_row")
        ]

    def __str__(self) -> str:
        return f"{len(self.counts)} words, {self.counted_at:%F %R}"
