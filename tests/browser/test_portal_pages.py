"""The gates of the portal, on every page of portal_pages.py."""

import pytest

from register.actions.count_published import count_published
from register.rules.states import State
from tests.browser.applied import applications, opens
from tests.browser.counted import fill_figures
from tests.browser.portal_pages import PORTAL_PAGES
from tests.browser.visitor import ANGLES
from tests.browser.weight import MOST_REQUESTS, Weight
from tests.factories.agencies import MINISTRY, PROVINCE, read_agency
from tests.factories.stages import Stages

LANGUAGES = ("id", "en")
SMALLEST, PHONE = 320, 360


@pytest.fixture(scope="module")
def numbers(site):
    """Numbers of two public reports, and the counts of both."""
    site.officers("gerbang")
    stages = Stages(site.regency, site.unit, read_agency(MINISTRY))
    lives = {"open": stages.bring(State.IN_PROGRESS), "settled": stages.bring(State.CLOSED)}
    fill_figures(site.regency, read_agency(PROVINCE), unit_id=site.unit.pk)
    count_published(at=lives["settled"].at)
    for life in lives.values():
        life.work()
    return {name: life.report.number for name, life in lives.items()}


@pytest.fixture(scope="module")
def applied(site):
    """Applications of bodies: one sent, one being filled in, one sent back."""
    return applications(site)


@pytest.fixture(scope="module")
def named(numbers, applied):
    """What the paths of the pages name."""
    return numbers | {name: row.ref for name, row in applied.items()}


def speaking(visitor, language, applied):
    """Let a visitor read in a language, and open the applications."""
    opens(visitor.context, visitor.site, applied.values())
    for where in ("PUBLIC", "REGENCY"):
        cookie = {"name": "django_language", "value": language, "url": visitor.site.url(where)}
        visitor.context.add_cookies([cookie])
    return visitor


@pytest.mark.parametrize(("language", "width", "other_width"), ANGLES)
def test_axe_finds_nothing_and_no_page_scrolls_sideways(
    enter, named, applied, language, width, other_width
):
    visitor = speaking(enter(width=width), language, applied)

    for page in PORTAL_PAGES:
        visitor.forgive(page.status).open(page.where, page.path.format(**named))
        visitor.stays_within(other_width)

    assert len(visitor.seen) == len(PORTAL_PAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_smallest_phone_never_scrolls_sideways(enter, site, named, applied, language):
    visitor, widths = speaking(enter(width=SMALLEST), language, applied), {}
    page = visitor.page

    for each in PORTAL_PAGES:
        visitor.forgive(each.status)
        page.goto(site.url(each.where, each.path.format(**named)))
        widths[each.name] = page.evaluate("document.documentElement.scrollWidth")

    assert {name: width for name, width in widths.items() if width > SMALLEST} == {}


@pytest.mark.parametrize("each", PORTAL_PAGES, ids=str)
def test_a_page_is_light_and_holds_still(browser, site, named, applied, each):
    context = browser.new_context(viewport={"width": PHONE, "height": 800}, locale="id-ID")
    opens(context, site, applied.values())
    page = context.new_page()
    weight = Weight(page)

    answer = page.goto(site.url(each.where, each.path.format(**named)))
    page.wait_for_load_state("networkidle")

    assert answer.status == each.status
    assert len(weight.requests) <= MOST_REQUESTS
    assert 3 < weight.kb <= each.budget_kb
    assert weight.shifted == 0
    context.close()
