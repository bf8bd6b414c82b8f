import io

import pytest
from django.core.management import CommandError, call_command

from figures.models import Tally
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def run(name, *arguments):
    output = io.StringIO()
    call_command(name, *arguments, stdout=output)
    return output.getvalue()


def test_recount_and_verify(agency):
    Life().route(agency)

    assert run("recount_figures") == "  1 of 1\n1 reports counted.\n"
    assert run("verify_figures") == "  1 of 1\n0 differences.\n"
    assert run("recount_figures", "--resume") == "0 reports counted.\n"


def test_a_difference_is_an_error_and_told(agency):
    Life().route(agency)
    run("recount_figures")
    with scope(EVERYTHING):
        Tally.objects.filter(grain="AGENCY", measure="WAITING").update(number=9)

    with pytest.raises(CommandError, match="1 differences"):
        run("verify_figures")
