import pytest
from django.test import Client, RequestFactory

from tenants.site import site_for_host
from tests.factories.people import PUBLIC, session_of, site_of_host


@pytest.fixture
def client():
    """A browser; name the host of each request, or sign in by `sign_in`."""
    return Client(HTTP_HOST=PUBLIC)


@pytest.fixture
def request_at():
    """Make a request as the middleware hands it to the gate."""

    def make(host, user=None, *, path="/konsol/", method="get", second_factor=True, **headers):
        request = getattr(RequestFactory(), method)(path, headers={"host": host, **headers})
        request.site = site_for_host(host)
        if user is not None:
            request.user = user
            request.session = session_of(user, site=site_of_host(host), second_factor=second_factor)
        return request

    return make
