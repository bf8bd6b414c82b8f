"""A report goes from a citizen to a settled case, in a real browser, on every page of the way."""

import pytest

from register.models import Report
from tests.browser.main_job import accept, answer, assign, file_report, route

VARIANTS = [(360, True), (1280, True), (360, False), (1280, False)]


@pytest.mark.parametrize(
    ("width", "has_scripts"),
    VARIANTS,
    ids=["phone", "desk", "phone without scripts", "desk without scripts"],
)
def test_from_citizen_to_settled(enter, site, width, has_scripts):
    how = {"width": width, "has_scripts": has_scripts}
    desk, admin, liaison = site.officers(f"{width}.{has_scripts}".lower())
    reporter = enter(**how)

    number, secret = file_report(reporter)
    reporter.press("Lihat laporan ini").sees(number)
    route(enter(**how).sign_in(desk, "NATIONAL", "/"), number)
    assign(enter(**how).sign_in(admin, "REGENCY", "/konsol/"), number)
    answer(enter(**how).sign_in(liaison, "REGENCY", "/konsol/"), number)
    accept(enter(**how), number, secret)

    report = Report.objects.using("owner").get(number=number)
    assert (report.state, report.closure, report.rating) == ("CLOSED", "ACCEPTED", 5)
    assert report.agency_id == site.regency.pk
    steps = report.events.using("owner").order_by("seq").values_list("step", flat=True)
    assert list(steps) == [
        "SUBMIT",
        "VERIFY_AND_ROUTE",
        "ASSIGN_UNIT",
        "RESPOND_INITIAL",
        "ANSWER",
        "ACCEPT",
    ]
