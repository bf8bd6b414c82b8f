"""Chromium, showing pages that no server serves: each address answers with what the test gives."""

import mimetypes
from contextlib import contextmanager
from pathlib import Path

import pytest
from csp.utils import build_policy
from django.contrib.staticfiles import finders
from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
# Not the local host, so that the page is as little trusted as any; https, as in production.
ORIGIN = "https://tuntas.test"
_ARGUMENTS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]


@contextmanager
def chromium():
    if not Path(CHROMIUM).exists():
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=_ARGUMENTS)
        yield browser
        browser.close()


class Window:
    def __init__(self, browser):
        self.browser = browser
        self.contexts = []
        self.complaints = []
        self.sent = []
        self.requested = []

    def __enter__(self):
        return self

    def __exit__(self, *_exception):
        for context in self.contexts:
            context.close()

    def open(self, html, *, width=1280, has_scripts=True, pages=None):
        """Show the page; `pages` gives other addresses their own."""
        context = self.browser.new_context(
            viewport={"width": width, "height": 800},
            java_script_enabled=has_scripts,
            permissions=["clipboard-read", "clipboard-write"],
            locale="id-ID",
        )
        self.contexts.append(context)
        context.route("**/*", lambda route: self._answer(route, html, pages or {}))
        page = context.new_page()
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(f"{ORIGIN}/contoh/")
        return page

    def _answer(self, route, html, pages):
        path = route.request.url.removeprefix(ORIGIN).partition("?")[0]
        self.requested.append(path)
        if route.request.method == "POST":
            self.sent.append(route.request.post_data_buffer or b"")
        if path.startswith("/static/"):
            file = Path(finders.find(path.removeprefix("/static/")))
            kind = mimetypes.guess_type(file.name)[0]
            route.fulfill(body=file.read_bytes(), content_type=kind)
            return
        route.fulfill(
            body=pages.get(path, html),
            content_type="text/html; charset=utf-8",
            headers={"Content-Security-Policy": build_policy()},
        )

    def _heard(self, message):
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)
