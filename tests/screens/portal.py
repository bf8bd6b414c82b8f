"""Pictures of every page of the portal, by the same list as its gates."""

import re
from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.browser.portal_pages import PORTAL_PAGES

FOLDER = Path(__file__).resolve().parents[2] / "platform" / "docs" / "screens" / "portal"
PHONE = {"width": 360, "height": 720}
LARGEST = 40_000
QUALITIES = (22, 12)


def take_portal(demo):
    """Store what a phone shows of each page; drop pictures of pages that are no more."""
    FOLDER.mkdir(exist_ok=True)
    page = demo.page(PHONE)
    numbers = {
        "open": _first_number(demo, page, "diproses"),
        "settled": _first_number(demo, page, "selesai"),
    }
    for each in PORTAL_PAGES:
        page.goto(demo.address(each.path.format(**numbers)))
        page.wait_for_load_state("networkidle")
        _store(page.screenshot(), FOLDER / f"{each.name}.webp")
    for path in {*FOLDER.glob("*.webp")} - {FOLDER / f"{each.name}.webp" for each in PORTAL_PAGES}:
        path.unlink()


def _first_number(demo, page, status):
    page.goto(demo.address(f"/jelajahi/?status={status}"))
    address = page.locator(".lp-reports a").first.get_attribute("href")
    return re.search(r"/laporan/([^/]+)/", address)[1]


def _store(picture, path):
    image = Image.open(BytesIO(picture))
    for quality in QUALITIES:
        image.save(path, "WEBP", quality=quality, method=6)
        if path.stat().st_size <= LARGEST:
            break
    print(f"{path.name}: {path.stat().st_size // 1024} kB")
