"""Somebody in front of a real browser, whose every page is looked over."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.same_page import show_same, without_scripts_of_its_own
from tests.factories.people import PASSWORD, totp_code

# What is fine is not listed, and style sheets are not read for rules that are not asked for.
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
    "preload": False,
}
# Axe looks at a page on a phone in Indonesian and at a desk in English: what it finds in the other
# two it finds in these.
ANGLES = [("id", 360, 1280), ("en", 1280, 360)]
# Where a second is not enough on a busy machine.
PATIENCE_MS = 20_000


class Visitor:
    """One person's browser window. complaints: what browser, policy and axe said of any page.

    in_haste: on a long way over pages of the gates, which look them over.
    """

    def __init__(self, browser, site, *, width, has_scripts=True, in_haste=False):
        self.site, self.width, self.has_scripts, self.in_haste = site, width, has_scripts, in_haste
        self.context = browser.new_context(
            viewport={"width": width, "height": 800},
            java_script_enabled=has_scripts,
            locale="id-ID",
        )
        self.context.set_default_timeout(PATIENCE_MS)
        self.page = self.context.new_page()
        # Axe itself is a script: without scripts it looks at the same page in another window.
        self.looked_at = self.page if has_scripts else without_scripts_of_its_own(browser, width)
        self.complaints, self.seen, self.forgiven = [], [], set()
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("requestfailed", self._failed)
        self.page.on("response", self._answered)

    def close(self):
        self.looked_at.context.close()
        if not self.has_scripts:
            self.context.close()

    def open(self, where, path="/"):
        self.page.goto(self.site.url(where, path))
        return self.look_over()

    def look_over(self):
        """Let axe look at the page, and see that it does not scroll sideways."""
        page = self.page
        page.wait_for_load_state()
        heading = page.locator("h1").first.inner_text()
        self.seen.append(heading)
        if self.in_haste:
            return self
        if not self.has_scripts:
            show_same(page, self.looked_at)
        for finding in Axe().run(self.looked_at, options=RULES).response["violations"]:
            targets = [node["target"] for node in finding["nodes"]]
            self.complaints.append((heading, finding["id"], targets))
        return self.stays_within(self.width)

    def stays_within(self, width):
        """See that the page does not scroll sideways in a window of this many pixels."""
        window = self.looked_at
        window.set_viewport_size({"width": width, "height": 800})
        asked = window.evaluate("document.documentElement.scrollWidth")
        if asked > width:
            self.complaints.append((self.seen[-1], "scrolls sideways", width, asked))
        window.set_viewport_size({"width": self.width, "height": 800})
        return self

    def press(self, name, *, inside="main"):
        """Press a button or follow a link that leads to another page."""
        within = self.page.locator(inside)
        target = within.get_by_role("button", name=name, exact=True).or_(
            within.get_by_role("link", name=name, exact=True)
        )
        with self.page.expect_navigation():
            target.first.click()
        return self.look_over()

    def fill(self, label, text):
        self.field(label).fill(text)
        return self

    def pick(self, label):
        """Choose a radio button or tick a box, whose label begins like this."""
        begins = re.compile(f"^{re.escape(label)}")
        within = self.page.locator("main")
        choice = within.get_by_role("radio", name=begins)
        choice.or_(within.get_by_role("checkbox", name=begins)).first.check()
        return self

    def turn_to(self, tab):
        """Choose what to write, where a page has a tab for each kind of text."""
        tabs = self.page.locator("main .lp-tabs > label")
        tabs.filter(has_text=re.compile(rf"^\s*{re.escape(tab)}\s*$")).click()
        return self

    def choose(self, label, option):
        """Choose from a list: where it is long and scripts run, by typing the name."""
        field = self.field(label)
        if field.get_attribute("role") != "combobox":
            field.select_option(label=option)
            return self
        field.fill(option)
        self.page.get_by_role("option", name=option, exact=True).first.click()
        return self

    def field(self, label):
        """Return the field with this label, optional or not."""
        whole = rf"^\s*{re.escape(label)}\s*(\(boleh dilewati\))?\s*$"
        return self.page.locator("main").get_by_label(re.compile(whole))

    def sign_in(self, user, where, path):
        """Sign in by password and the code of an authenticator app."""
        self.open(where, path)
        self.fill("Alamat surel", user.email).fill("Kata sandi", PASSWORD).press("Masuk")
        return self.fill("Kode", totp_code()).press("Masuk")

    def forgive(self, status):
        """Take answers with this status as expected from now on."""
        self.forgiven.add(status)
        return self

    def sees(self, text):
        expect(self.page.locator("main")).to_contain_text(text, timeout=PATIENCE_MS)
        return self

    def _heard(self, message):
        is_forgiven = any(f"status of {status}" in message.text for status in self.forgiven)
        # What htmx had on its way: whether it was given up or went wrong is seen in `_failed`.
        is_forgiven |= message.text.startswith(("htmx:afterRequest", "htmx:send"))
        if message.type in {"error", "warning"} and not is_forgiven:
            self.complaints.append((self.page.url, message.text))

    def _failed(self, asked):
        # What is on its way when somebody goes on is given up: that is no mistake.
        if asked.failure != "net::ERR_ABORTED":
            self.complaints.append(asked.url)

    def _answered(self, response):
        if response.status >= 400 and response.status not in self.forgiven:
            self.complaints.append((response.url, response.status))
