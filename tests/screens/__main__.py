"""python -m tests.screens 8000: take the pictures of platform/docs/screens from a running demo."""

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.screens.consoles import take_consoles
from tests.screens.portal import take_portal

FOLDER = Path(__file__).resolve().parents[2] / "platform" / "docs" / "screens"
CHROMIUM = "/usr/bin/chromium"
FLAGS = ("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 1000}
QUALITY = 80


class Demo:
    """What the page of demo accounts tells: one password, one code, and who there is."""

    def __init__(self, browser, port):
        self.browser, self.port = browser, port

    def address(self, path, host="localhost"):
        return f"http://{host}:{self.port}{path}"

    def page(self, size):
        return self.browser.new_context(viewport=size, locale="id-ID").new_page()

    def codes(self, page, around):
        page.goto(self.address("/demo/"))
        return [code.text_content().strip() for code in page.locator(f"{around} code").all()]

    def signed_in(self, host, desk, role):
        """Return a page on which an officer of the desk has come through both factors."""
        page = self.page(WIDE)
        there = f"details:has(summary:has-text('{desk}'))"
        password, code = self.codes(page, there)[:2]
        email = self.codes(page, f"{there} li:has-text('{role}')")[0]
        page.goto(self.address("/akun/masuk/", host))
        page.fill("input[name=login]", email)
        page.fill("input[name=password]", password)
        page.click("main form:has(input[name=password]) button[type=submit]")
        page.fill("input[name=code]", code)
        page.click("main form:has(input[name=code]) button[type=submit]")
        page.wait_for_load_state()
        return page


def keep(page, name):
    """Store what the window shows as a small picture."""
    path = FOLDER / f"{name}.webp"
    Image.open(BytesIO(page.screenshot())).save(path, "WEBP", quality=QUALITY, method=6)
    print(f"{path.name}: {path.stat().st_size // 1024} kB")


def take(demo):
    page = demo.page(WIDE)
    page.goto(demo.address("/"))
    keep(page, "portal")

    page = demo.page(PHONE)
    page.goto(demo.address("/demo/"))
    sample = page.locator(".border-top:has(.lp-number)").first
    number = sample.locator(".lp-number").text_content().strip()
    secret = sample.locator("code").text_content().strip()
    page.goto(demo.address("/lacak/"))
    page.fill("input[name=number]", number)
    page.fill("input[name=secret]", secret)
    page.click("main form:has(input[name=secret]) button[type=submit]")
    page.wait_for_load_state()
    keep(page, "lacak")

    page = demo.signed_in("banjarnegara.localhost", "Banjarnegara", "Kominfo")
    page.goto(demo.address("/konsol/", "banjarnegara.localhost"))
    page.locator("main table a").first.click()
    page.wait_for_load_state()
    keep(page, "konsol")

    page = demo.signed_in("nasional.localhost", "Nasional", "Admin")
    page.goto(demo.address("/", "nasional.localhost"))
    keep(page, "nasional")


def main():
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 8000
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        demo = Demo(browser, port)
        take(demo)
        take_portal(demo)
        take_consoles(demo)
        browser.close()


if __name__ == "__main__":
    main()
