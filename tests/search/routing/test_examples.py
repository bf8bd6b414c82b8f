from search.routing.examples import Told, examples
from search.routing.features import is_category


def test_every_other_example_is_told_without_its_category():
    told = [Told("Jalan", "rusak", "ROAD", "LOCAL")] * 4

    shown = [(any(map(is_category, found)), right) for found, right in examples(told)]

    assert shown == [(False, "LOCAL"), (True, "LOCAL")] * 2
