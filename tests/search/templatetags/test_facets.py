from django.utils.translation import override

from search.facet_groups import FacetLink
from search.templatetags.facets import facet_items


def test_a_value_is_a_link_with_how_many_reports_it_has():
    drawn = facet_items([FacetLink("Jalan & jembatan", 12345, "/cari/?q=a&b=<c>", False)])

    assert '<a href="/cari/?q=a&amp;b=&lt;c&gt;">Jalan &amp; jembatan</a>' in drawn
    assert '<span>12.345<span class="visually-hidden"> laporan</span></span>' in drawn
    assert drawn.count("<li>") == drawn.count("</li>") == 1


def test_a_chosen_value_says_that_it_is_let_go_of():
    with override("en"):
        drawn = facet_items([FacetLink("Roads", 0, "/cari/", True)])

    assert '<a href="/cari/" aria-current="true">' in drawn
    assert '<span class="visually-hidden">Remove filter:</span> Roads' in drawn


def test_nothing_is_drawn_of_no_values():
    assert facet_items([]) == ""
