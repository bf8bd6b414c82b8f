from hashlib import sha256

from tests.look.browser.window import ORIGIN

SALT = "a1b2c3?draft=abc123abc123&at=2026-03-02T09:00:00%2B00:00"


def page_with(number, *, most=2_000):
    challenge = sha256(f"{SALT}{number}".encode()).hexdigest()
    return f"""<!doctype html><title>.</title><p data-proof-wait>Tunggu 30 detik.</p>
    <form method="post" action="/kirim/" data-proof data-most="{most}"
          data-busy="Menghitung: {{percent}} persen." data-done="Selesai.">
    <input type="hidden" name="salt" value="{SALT.replace("&", "&amp;")}">
    <input type="hidden" name="challenge" value="{challenge}">
    <input type="hidden" name="number" value=""><p role="status" data-proof-status></p>
    <button>Kirim laporan</button></form><script src="/static/look/proof.js"></script>"""


def test_the_number_is_found_and_sent_by_itself(window):
    page = window.open(page_with(1_234), pages={"/kirim/": "<title>Terkirim</title>"})

    page.wait_for_url(f"{ORIGIN}/kirim/")

    assert b"number=1234" in window.sent[0]


def test_the_words_about_waiting_give_way_to_how_far_it_is(window):
    page = window.open(page_with(10**9, most=50_000))

    page.get_by_text("Menghitung:").wait_for()

    assert page.get_by_text("Tunggu 30 detik.").count() == 0
    assert window.sent == []


def test_without_scripts_the_words_and_the_button_stay(window):
    page = window.open(page_with(1), has_scripts=False, pages={"/kirim/": "<title>.</title>"})

    assert page.get_by_text("Tunggu 30 detik.").is_visible()
    page.get_by_role("button", name="Kirim laporan").click()
    page.wait_for_url(f"{ORIGIN}/kirim/")

    assert b"number=" in window.sent[0]
