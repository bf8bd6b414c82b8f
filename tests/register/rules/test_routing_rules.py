"""Which routing rule applies to a subject in a place."""

import pytest

from register.rules.routing_rules import RoutingRule, RuleConflict, Target, by_key, rule_for


def rule(category, region="", target=Target.PROVINCE):
    return RoutingRule(category, region, target)


ROAD, ROAD_33, ROAD_3304 = rule("ROAD"), rule("ROAD", "33"), rule("ROAD", "33.04")
ABOVE, ABOVE_33 = rule("INFRA"), rule("INFRA", "33.04")


@pytest.mark.parametrize(
    ("rules", "region", "found"),
    [
        ((), "33.04.07", None),
        ((ROAD, ROAD_33, ROAD_3304), "33.04.07", ROAD_3304),
        ((ROAD, ROAD_33, ROAD_3304), "33.05", ROAD_33),
        ((ROAD, ROAD_33), "51.01.02", ROAD),
        ((ROAD_33,), "51.01.02", None),
        ((ROAD, ROAD_33), "", ROAD),
        ((ABOVE_33, ROAD), "33.04.07", ROAD),
        ((ABOVE, ABOVE_33, ROAD_33), "33.04.07", ROAD_33),
        ((ABOVE, ABOVE_33), "33.04.07", ABOVE_33),
        ((rule("OTHER"),), "33.04.07", None),
    ],
)
def test_the_narrowest_wins(rules, region, found):
    assert rule_for(by_key(rules), category="ROAD", above="INFRA", region=region) == found


def test_a_subject_of_its_own_has_none_above():
    assert rule_for(by_key([ABOVE]), category="ROAD", above="", region="33") is None


def test_two_for_the_same_subject_and_place_are_refused_with_both_named():
    other = rule("ROAD", "33", Target.REGENCY)

    with pytest.raises(RuleConflict) as refused:
        by_key([ROAD, ROAD_33, other])

    assert (refused.value.first, refused.value.second) == (ROAD_33, other)
