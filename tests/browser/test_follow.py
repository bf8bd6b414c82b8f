"""The page of a report asks every minute whether there is news, and asks nothing while unseen."""

import pytest

from register.rules.states import State
from register.rules.steps import Step
from tests.factories.agencies import MINISTRY, read_agency
from tests.factories.lives import admin_of
from tests.factories.stages import Stages

A_MINUTE = 61_000
_HIDE = "Object.defineProperty(document, 'hidden', { value: true, configurable: true })"
_SHOW = """() => {
  Object.defineProperty(document, 'hidden', { value: false, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}"""


@pytest.fixture
def life(site):
    return Stages(site.regency, site.unit, read_agency(MINISTRY)).bring(State.AGENCY_REVIEW)


@pytest.fixture
def reading(enter, life):
    """Somebody on the page of the report, and what their browser asks for meanwhile."""
    visitor = enter(width=360)
    visitor.page.clock.install()
    visitor.asked = []
    visitor.page.on("request", lambda request: visitor.asked.append(request.url))
    visitor.open("PUBLIC", f"/lacak/{life.report.number}/")
    visitor.asked.clear()
    return visitor


def respond(life, site):
    life.officer(
        site.regency, admin_of(site.regency), Step.RESPOND_INITIAL_AGENCY, text="Kami cek hari ini."
    )


def test_news_is_offered_and_never_pushed_in_front_of_the_reader(reading, life, site):
    with reading.page.expect_response("**/kabar/**") as nothing:
        reading.page.clock.fast_forward(A_MINUTE)
    assert nothing.value.status == 204

    respond(life, site)
    with reading.page.expect_response("**/kabar/**"):
        reading.page.clock.fast_forward(A_MINUTE)

    reading.sees("Ada perkembangan baru.")
    assert "Kami cek hari ini." not in reading.page.locator("main").inner_text()
    reading.press("Tampilkan").sees("Kami cek hari ini.")


def test_a_hidden_tab_asks_nothing_until_it_is_seen(reading, life, site):
    reading.page.evaluate(_HIDE)
    for _minute in range(3):
        reading.page.clock.fast_forward(A_MINUTE)
    assert reading.asked == []

    with reading.page.expect_response("**/kabar/**"):
        reading.page.evaluate(_SHOW)

    assert len(reading.asked) == 1


def test_on_paper_only_the_report_is_left(reading, life):
    reading.page.emulate_media(media="print")

    shown = [
        name
        for name in (".lp-top", ".lp-nav", ".lp-footer", ".lp-screen", "main form")
        if reading.page.locator(name).first.is_visible()
    ]
    assert shown == []
    assert reading.page.locator(".lp-timeline").is_visible()
