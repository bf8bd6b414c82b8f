"""Keys of the browser itself: enrolled, used alone, used as second step, and refused."""

import pytest

from tests.factories.people import PASSWORD, person, staff

DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
ADD = "/akun/keamanan/kunci/tambah/"


class Device:
    """A phone or laptop that keeps keys, beside one window."""

    def __init__(self, visitor):
        self.driver = visitor.context.new_cdp_session(visitor.page)
        self.driver.send("WebAuthn.enable")
        made = self.driver.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
        self.id = made["authenticatorId"]

    def refuse(self):
        """Let the finger on it be somebody else's from now on."""
        self.driver.send(
            "WebAuthn.setUserVerified", {"authenticatorId": self.id, "isUserVerified": False}
        )


def sign_in(visitor, user, where):
    visitor.open(where, "/akun/masuk/")
    visitor.fill("Alamat surel", user.email).fill("Kata sandi", PASSWORD).press("Masuk")


def enrol(visitor, where):
    visitor.open(where, ADD).fill("Kata sandi", PASSWORD).press("Konfirmasi")
    visitor.fill("Nama kunci", "Ponsel saya")
    with visitor.page.expect_navigation(url="**/kode-pemulihan/"):
        # As somebody does who does not reach for the button.
        visitor.page.keyboard.press("Enter")
    visitor.look_over().sees("Kode ini membuka akun bila ponsel atau kunci Anda hilang.")


def sign_out(visitor, where):
    visitor.open(where, "/akun/keluar/")
    with visitor.page.expect_navigation():
        visitor.page.get_by_role("main").get_by_role("button", name="Keluar").click()


@pytest.mark.parametrize("width", [360, 1280])
def test_a_citizen_signs_in_with_a_key_alone(enter, width):
    user = person(f"kunci-{width}@contoh.id")
    me = enter(width=width)
    Device(me)
    sign_in(me, user, "PUBLIC")
    enrol(me, "PUBLIC")
    me.open("PUBLIC", "/akun/keamanan/kunci/")
    me.sees("Ponsel saya (kunci sandi, masuk tanpa kata sandi)")
    sign_out(me, "PUBLIC")

    me.open("PUBLIC", "/akun/masuk/?next=/akun/laporan/")
    me.press("Masuk dengan kunci sandi (passkey)").sees("Laporan saya")

    assert me.page.url.endswith("/akun/laporan/")


def test_an_officer_comes_into_the_console_with_it(enter, site):
    officer = staff(site.regency, "ADM", email="kunci@contoh.go.id", totp=False)
    me = enter(width=1280)
    Device(me)
    sign_in(me, officer, "REGENCY")
    enrol(me, "REGENCY")
    sign_out(me, "REGENCY")

    me.open("REGENCY", "/konsol/").press("Masuk dengan kunci sandi (passkey)")

    assert "/konsol/antrean/" in me.page.url


def test_the_key_is_a_second_step_too_and_says_when_it_is_refused(enter):
    user = person("dua-langkah@contoh.id")
    me = enter(width=360)
    device = Device(me)
    sign_in(me, user, "PUBLIC")
    enrol(me, "PUBLIC")
    sign_out(me, "PUBLIC")

    sign_in(me, user, "PUBLIC")
    me.press("Pakai kunci keamanan")
    assert me.page.url.endswith(f":{me.site.port}/")
    sign_out(me, "PUBLIC")

    device.refuse()
    me.open("PUBLIC", "/akun/masuk/")
    me.page.get_by_role("button", name="Masuk dengan kunci sandi (passkey)").click()
    me.sees("Kunci sandi tidak terbaca. Coba lagi, atau masuk dengan cara lain.")


def test_without_scripts_the_page_says_what_a_key_needs(enter):
    me = enter(width=360, has_scripts=False)
    me.open("PUBLIC", "/akun/masuk/")

    assert me.page.locator("#passkey_login").is_hidden()
