"""Which part of a long list is read: by how many rows come before it, or on from a row."""

from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import TypeVar

from django.db.models import Model, Q, QuerySet

from kernel.paging import Order

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class Part:
    """skip: rows before it, which are passed over one by one. token: of a row that it begins behind.

    Where there is a token nothing is skipped, and the hundredth page costs what the first does.
    """

    size: int
    skip: int = 0
    token: str = ""

    def of(self, rows: QuerySet[Row], order: Order) -> QuerySet[Row]:
        """Return the rows of the part and one more, which tells that the list goes on.

        :raises CursorDamaged: the token is of another list
        """
        seek = order.seek(order.decode(self.token))
        found = rows.filter(**seek.bound).order_by(*seek.order_by)
        if seek.any_of:
            found = found.filter(reduce(or_, (Q(**each) for each in seek.any_of)))
        first = 0 if self.token else self.skip
        return found[first : first + self.size + 1]
