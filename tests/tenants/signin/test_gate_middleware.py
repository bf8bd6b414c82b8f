"""The gate stands before every page of a console, also where a view forgot to ask."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.urls import ResolverMatch

from tenants.scope import of_agency, scope
from tenants.signin.middleware.gate import StaffGateMiddleware
from tests.factories.people import host_of, staff


def forgetful_view(request):
    return HttpResponse("terbuka")


def ask(request, *app_names):
    request.resolver_match = ResolverMatch(forgetful_view, (), {}, app_names=list(app_names))
    middleware = StaffGateMiddleware(forgetful_view)
    return middleware.process_view(request, forgetful_view, (), {})


@pytest.mark.parametrize("console", ["agency_console", "national_console"])
def test_a_visitor_is_sent_to_sign_in(request_at, agency, db, console):
    request = request_at(host_of(agency))
    request.user = AnonymousUser()

    with scope(of_agency(agency)):
        assert ask(request, console).status_code == 302


def test_staff_pass(request_at, agency, db):
    request = request_at(host_of(agency), staff(agency, "ADM"))

    with scope(of_agency(agency)):
        assert ask(request, "agency_console") is None
    assert request.staff.roles == {"ADM"}


def test_other_pages_have_no_gate(request_at, agency, db):
    request = request_at(host_of(agency))
    request.user = AnonymousUser()

    assert ask(request, "public_portal") is None
    assert ask(request) is None


def test_the_view_itself_is_left_alone(request_at, agency, db):
    middleware = StaffGateMiddleware(forgetful_view)

    assert middleware(request_at(host_of(agency))).content == b"terbuka"
