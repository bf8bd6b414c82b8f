import pytest

from tenants.queries.unit_tree import as_tree, below

PARENTS = {1: None, 2: 1, 3: 2, 4: 1, 5: None, 6: 9}


def tree(rows):
    return as_tree(rows, key=lambda row: row, parent=PARENTS.get)


@pytest.mark.parametrize(
    ("unit", "found"), [(1, {1, 2, 3, 4}), (2, {2, 3}), (3, {3}), (5, {5}), (9, {9, 6})]
)
def test_a_unit_and_all_below_it(unit, found):
    assert below(unit, PARENTS) == found


def test_each_stands_below_its_parent_in_the_order_given():
    assert tree([5, 4, 1, 3, 2]) == [(0, 5), (0, 1), (1, 4), (1, 2), (2, 3)]


def test_whose_parent_is_not_there_stands_at_the_top():
    assert tree([6, 3]) == [(0, 6), (0, 3)]
    assert tree([]) == []
