"""Pictures of every page of the portal, by the same list as its gates."""

import re
from pathlib import Path

from tests.browser.portal_pages import PORTAL_PAGES
from tests.screens.storing import drop_others, store

AGENCY = "banjarnegara.localhost"
FOLDER = Path(__file__).resolve().parents[2] / "platform" / "docs" / "screens" / "portal"
PHONE = {"width": 360, "height": 720}


def take_portal(demo):
    """Store what a phone shows of each page; drop pictures of pages that are no more."""
    FOLDER.mkdir(exist_ok=True)
    page = demo.page(PHONE)
    numbers = {
        "open": _first_number(demo, page, "diproses"),
        "settled": _first_number(demo, page, "selesai"),
    }
    numbers |= _applications(demo, page)
    for each in PORTAL_PAGES:
        host = AGENCY if each.where == "REGENCY" else "localhost"
        answer = page.goto(demo.address(each.path.format(**numbers), host))
        if answer.status != each.status:
            raise SystemExit(f"{each}: {page.url} answered {answer.status}")
        page.wait_for_load_state("networkidle")
        store(page.screenshot(), FOLDER / f"{each}.webp")
    drop_others(FOLDER, PORTAL_PAGES)


def _applications(demo, page):
    """Open the demo's applications in this browser: one sent, one sent back, one filled in."""
    page.goto(demo.address("/demo/"))
    links = page.locator("main a[href^='/onboarding/lanjut/']").all()
    found = [link.get_attribute("href") for link in links]
    for link in found:
        page.goto(demo.address(link))
    sent, returned, filling = (link.split("/")[3] for link in found)
    return {"applied": sent, "returned": returned, "applying": filling}


def _first_number(demo, page, status):
    page.goto(demo.address(f"/jelajahi/?status={status}"))
    address = page.locator(".lp-reports a").first.get_attribute("href")
    return re.search(r"/laporan/([^/]+)/", address)[1]
