import pytest

from tests.bench.plan import ALL, SEARCH, SIZES, WEB, chosen

SMALL = SIZES["small"]


def test_rows_come_in_the_order_of_the_plan():
    assert chosen("track, submit", SMALL) == ("submit", "track")
    assert chosen("", SIZES["full"]) == ALL


def test_the_beginning_of_names_means_them_all():
    assert chosen("search,suggest.postgres", SMALL) == (
        "search_public_facets.postgres",
        "search_tenant.postgres",
        "suggest.postgres",
        "search_public_facets.elasticsearch",
        "search_tenant.elasticsearch",
    )


def test_a_whole_name_means_no_longer_one():
    assert chosen("submit", SMALL) == ("submit",)
    assert chosen("provision_10", SMALL) == ("provision_10",)


def test_a_name_that_is_none_is_named():
    with pytest.raises(KeyError, match="nothing"):
        chosen("submit,nothing", SMALL)


def test_each_engine_is_indexed_before_it_is_asked():
    kinds = [name.partition(".")[0] for name in SEARCH]
    assert kinds[0] == kinds[len(kinds) // 2] == "index_docs"
    assert not set(SEARCH) & set(WEB)
