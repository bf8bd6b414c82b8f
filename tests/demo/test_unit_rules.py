"""The demo's rules about units are of its own subjects, places and units, and show what can be wrong."""

import pytest

from demo.content.agencies import agencies, units_of
from demo.content.categories import categories
from demo.content.unit_rules import UNIT_RULES


@pytest.mark.parametrize("slug", sorted(UNIT_RULES))
def test_they_name_what_the_demo_has(slug):
    told, units = UNIT_RULES[slug], {unit.code for unit in units_of(slug)}
    subjects = set(categories())
    here = agencies()[slug].region_code

    assert {code for _category, _region, code in told} <= units
    assert {category for category, _region, _code in told} - {""} <= subjects
    assert all(region.startswith(here) for _category, region, _code in told if region)
    assert len({(category, region) for category, region, _code in told}) == len(told)
