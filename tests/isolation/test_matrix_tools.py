import pytest

from tests.isolation.matrix import ACTORS, URLCONFS, client_of, routes


def test_the_routes_of_every_site_are_found():
    found = {(route.site, route.name) for route in routes()}

    assert {(site, "account_login") for site in URLCONFS} <= found
    assert all(not route.name.endswith("None") for route in routes())


@pytest.mark.parametrize("site", sorted(URLCONFS))
@pytest.mark.parametrize("actor", ACTORS)
@pytest.mark.django_db
def test_everybody_gets_in_everywhere_before_being_refused(
    actor, site, agency, other_agency, province
):
    client = client_of(actor, site, agency=agency, other_agency=other_agency, province=province)

    answer = client.get("/akun/masuk/")

    assert answer.status_code == (200 if actor == "ANONYMOUS" else 302)
