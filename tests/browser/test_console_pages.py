"""The gates of the consoles, on every page of console_pages.py."""

from uuid import uuid4

import pytest
from django.conf import settings

from register.actions.flag_report import flag_report
from register.rules.moderation import FlagReason
from register.rules.states import State
from tenants.desk.actions.keep_views import save_view
from tenants.scope import PORTAL, of_agency, scope
from tests.browser.applied import applications
from tests.browser.console_pages import CONSOLE_PAGES
from tests.browser.counted import fill_figures
from tests.browser.shown import PREPARING, asked_for, connected, examined, improved, preparing
from tests.browser.signed_in import session_cookie
from tests.browser.visitor import ANGLES
from tests.browser.weight import Weight
from tests.factories.agencies import MINISTRY, PROVINCE, read_agency
from tests.factories.decrees import decrees_of
from tests.factories.evaluations import evaluate
from tests.factories.people import staff
from tests.factories.periodic import FEBRUARY, begun, signed
from tests.factories.procedures import kept_procedures
from tests.factories.stages import Stages

DESK = 1280
PLACES = {
    "ADMIN": ("REGENCY", "/konsol/"),
    "LIAISON": ("REGENCY", "/konsol/"),
    "EXAMINER": ("REGENCY", "/konsol/"),
    "PROVINCE": (PROVINCE, "/konsol/"),
    "PREPARING": (PREPARING, "/konsol/"),
    "DESK": ("NATIONAL", "/"),
}


@pytest.fixture(scope="module")
def world(site):
    """People at their desks, and reports in the states that the pages ask for."""
    people = dict(zip(("DESK", "ADMIN", "LIAISON"), site.officers("konsol"), strict=True))
    people["PROVINCE"] = staff(read_agency(PROVINCE), "PRV", email="provinsi.konsol@contoh.go.id")
    stages = Stages(site.regency, site.unit, read_agency(MINISTRY))
    waiting = {
        "DESK": [stages.bring(State.NATIONAL_REVIEW) for _ in range(2)],
        "ADMIN": [stages.bring(State.AGENCY_REVIEW) for _ in range(2)],
    }
    in_progress = stages.bring(State.IN_PROGRESS)
    with scope(PORTAL):
        flag_report(
            number=in_progress.report.number,
            reason=FlagReason.ABUSE,
            note="Kalimat kedua menghina.",
            at=in_progress.at,
        )
    fill_figures(site.regency, read_agency(PROVINCE), unit_id=site.unit.pk)
    with scope(of_agency(site.regency)):
        save_view(owner_id=None, name="Tim pagi", query="v=semua&status=IN_PROGRESS")
        save_view(owner_id=people["ADMIN"].pk, name="Lama", query="v=baru&urut=lama")
        named = {
            "signed": signed(site.regency).pk,
            "draft": begun(site.regency, period=FEBRUARY.before).pk,
            **kept_procedures(),
        }
        named |= dict(zip(("decree", "drafted"), decrees_of(site.unit), strict=True))
    settled, _not_evaluated = (stages.bring(State.CLOSED) for _ in range(2))
    evaluate(site.regency, settled, at=settled.at)
    named |= {"settled": settled.report.number, **examined(site.regency, people)}
    named |= connected(site.regency, people["ADMIN"])
    named |= improved(site.regency, people["ADMIN"], [settled.report.number])
    people["PREPARING"] = preparing()
    named |= {"agency": site.regency.slug, "category": "kesehatan", **asked_for()}
    named["application"] = applications(site)["applied"].ref
    return people, in_progress, waiting, named


def address(site, world, page):
    people, life, waiting, named = world
    pair = [one.report.number for one in waiting.get(page.who, waiting["ADMIN"])]
    where, root = PLACES[page.who]
    values = {"number": life.report.number, "waiting": pair[0], "other": pair[1], "run": uuid4()}
    values |= {"supervised": site.regency.pk, "unit": site.unit.pk, "person": people[page.who].pk}
    return site.url(where, root + page.path.format(**values, **named))


def sign_in(context, site, world, who, language="id"):
    """Let a window be that of an officer, who reads in a language."""
    address = site.url(PLACES[who][0])
    chosen = {"name": settings.LANGUAGE_COOKIE_NAME, "value": language, "url": address}
    context.add_cookies([session_cookie(world[0][who], address), chosen])


@pytest.mark.parametrize(("language", "width", "other_width"), ANGLES)
@pytest.mark.parametrize("who", PLACES)
def test_axe_finds_nothing_and_no_page_scrolls_sideways(
    enter, site, world, who, language, width, other_width
):
    visitor = enter(width=width)
    sign_in(visitor.context, site, world, who, language)
    pages = [page for page in CONSOLE_PAGES if page.who == who]

    for page in pages:
        visitor.forgive(page.status).page.goto(address(site, world, page))
        visitor.look_over().stays_within(other_width)

    assert len(visitor.seen) == len(pages) > 0


@pytest.mark.parametrize("each", CONSOLE_PAGES, ids=str)
def test_a_page_is_light_and_holds_still(browser, site, world, each):
    context = browser.new_context(viewport={"width": DESK, "height": 800}, locale="id-ID")
    sign_in(context, site, world, each.who)
    page = context.new_page()
    weight = Weight(page)

    answer = page.goto(address(site, world, each))
    page.wait_for_load_state("networkidle")

    assert answer.status == each.status
    assert 3 < weight.kb <= each.budget_kb
    assert weight.shifted == 0
    context.close()
