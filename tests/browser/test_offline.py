"""The installed portal without a network: what is kept, what never is, and a form that still sends."""

import pytest

from tests.browser.main_job import BODY, TITLE

_KEPT = """async () => {
  const found = [];
  for (const name of await caches.keys())
    for (const request of await (await caches.open(name)).keys())
      found.push(new URL(request.url).pathname);
  return found.sort();
}"""


@pytest.fixture
def installed(enter):
    """Somebody whose browser has the worker, at work."""
    visitor = enter(width=360).open("PUBLIC")
    visitor.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    visitor.page.wait_for_function("navigator.serviceWorker.controller !== null")
    return visitor


def pages_kept(visitor):
    return [path for path in visitor.page.evaluate(_KEPT) if not path.startswith("/static/")]


def go_offline(visitor):
    visitor.context.set_offline(True)
    visitor.forgiven.add("ERR_INTERNET_DISCONNECTED")
    return visitor


def test_it_can_be_installed(enter, site):
    page = enter(width=360).open("PUBLIC").page

    told = page.evaluate(
        "fetch(document.querySelector('link[rel=manifest]').href).then((a) => a.json())"
    )

    assert (told["short_name"], told["display"], told["start_url"]) == ("Tuntas", "standalone", "/")
    assert [icon["purpose"] for icon in told["icons"]] == ["any", "any", "maskable"]
    for icon in told["icons"]:
        answer = page.request.get(site.url("PUBLIC", icon["src"]))
        assert (answer.status, answer.headers["content-type"]) == (200, "image/png")


def test_nothing_is_kept_but_files_the_offline_page_and_the_empty_form(installed, site):
    account = installed.context
    for path in ("/jelajahi/", "/lacak/", "/akun/masuk/", "/privasi/", "/lapor/"):
        installed.open("PUBLIC", path)

    assert pages_kept(installed) == ["/lapor/", "/luring/"]
    assert len(installed.page.evaluate(_KEPT)) > 5
    assert [worker.url for worker in account.service_workers] == [site.url("PUBLIC", "/sw.js")]


def test_without_a_network_every_page_says_so(installed, site):
    go_offline(installed)

    installed.page.goto(site.url("PUBLIC", "/jelajahi/"))

    assert installed.page.locator("h1").inner_text() == "Anda sedang luring"


def test_what_is_private_is_not_answered_by_the_worker(installed, site):
    go_offline(installed)

    for path in ("/akun/masuk/", "/konsol/", "/nasional/"):
        with pytest.raises(Exception, match="ERR_INTERNET_DISCONNECTED"):
            installed.page.goto(site.url("PUBLIC", path))
    installed.complaints.clear()


def test_a_form_begun_without_a_network_is_sent_once_there_is_one(installed, site):
    go_offline(installed)
    page = installed.page
    page.goto(site.url("PUBLIC", "/lapor/"))
    installed.pick("Pengaduan").fill("Judul laporan", TITLE).fill("Apa yang terjadi?", BODY)
    page.get_by_role("button", name="Lanjut", exact=True).click()
    installed.sees("Anda masih luring.")
    installed.complaints.clear()

    installed.context.set_offline(False)
    installed.press("Lanjut")

    installed.sees("Di mana dan kapan?")
    assert "/2-lokasi/" in page.url
