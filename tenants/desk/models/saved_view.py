"""A view of the queue that somebody has given a name."""

from typing import ClassVar

from django.db import models

NAME_LENGTH = 40
QUERY_LENGTH = 1_000


class SavedView(models.Model):
    """A name for a query of the queue. owner_id: whose it is, None for the whole team's."""

    owner_id = models.BigIntegerField(null=True)
    name = models.CharField(max_length=NAME_LENGTH)
    query = models.CharField(max_length=QUERY_LENGTH)
    position = models.PositiveSmallIntegerField()

    shared_references: ClassVar[dict[str, str]] = {"owner_id": "accounts_user"}

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="saved_view_has_a_name"),
            models.CheckConstraint(condition=~models.Q(query=""), name="saved_view_has_a_query"),
        ]
        indexes = [models.Index(fields=["owner_id", "position"], name="saved_view_of_owner")]

    def __str__(self) -> str:
        return self.name

    @property
    def is_team(self) -> bool:
        return self.owner_id is None
