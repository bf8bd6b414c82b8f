"""Which addresses messages may be sent to, by their shape alone."""

import pytest

from notices.webhooks.outside.address import Address, AddressRefused, Mistake, read_address


@pytest.fixture(autouse=True)
def _as_in_production(settings):
    settings.WEBHOOK_LOOPBACK = False


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://spbe.contoh.go.id", Address("https", "spbe.contoh.go.id", 443, "/", False)),
        (
            "https://SPBE.contoh.go.id:8443/masuk?kunci=1",
            Address("https", "spbe.contoh.go.id", 8443, "/masuk?kunci=1", False),
        ),
    ],
)
def test_it_works(url, expected):
    assert read_address(url) == expected


@pytest.mark.parametrize(
    ("url", "mistake"),
    [
        ("", Mistake.SHAPE),
        ("https://contoh.go.id/a b", Mistake.SHAPE),
        ("https://contoh.go.id/\r\nX-Lain: 1", Mistake.SHAPE),
        ("https://contoh.go.id/#akhir", Mistake.SHAPE),
        ("https://contoh.go.id:70000/", Mistake.SHAPE),
        ("https://[::1/", Mistake.SHAPE),
        ("https://contoh.go.id\\@127.0.0.1/", Mistake.SHAPE),
        ("https://münchen.example/", Mistake.SHAPE),
        ("http://contoh.go.id/", Mistake.SCHEME),
        ("ftp://contoh.go.id/", Mistake.SCHEME),
        ("file:///etc/passwd", Mistake.SCHEME),
        ("//contoh.go.id/", Mistake.SCHEME),
        ("https://siapa:rahasia@contoh.go.id/", Mistake.USER),
        ("https://contoh.go.id@127.0.0.1/", Mistake.USER),
        ("https:///masuk", Mistake.HOST),
        ("https://localhost/", Mistake.HOST),
        ("https://intranet/", Mistake.HOST),
        ("https://127.0.0.1/", Mistake.HOST),
        ("https://127.1/", Mistake.HOST),
        ("https://2130706433/", Mistake.HOST),
        ("https://0x7f000001/", Mistake.HOST),
        ("https://0x7f.0.0.0x1/", Mistake.HOST),
        ("https://0177.0.0.01/", Mistake.HOST),
        ("https://169.254.169.254/", Mistake.HOST),
        ("https://[::1]/", Mistake.HOST),
        ("https://[::ffff:127.0.0.1]/", Mistake.HOST),
        ("https://contoh.go.id./", Mistake.HOST),
        ("https://contoh..id/", Mistake.HOST),
        ("https://konsol.localhost/", Mistake.OURS),
        ("https://contoh.go.id:22/", Mistake.PORT),
        ("https://contoh.go.id:5432/", Mistake.PORT),
    ],
)
def test_what_is_refused(url, mistake):
    with pytest.raises(AddressRefused) as refused:
        read_address(url)

    assert refused.value.mistake is mistake


def test_a_deployments_own_hosts_are_no_systems(settings):
    settings.PUBLIC_HOST = "lapor.example"

    for url in ("https://lapor.example/", "https://nasional.lapor.example/api/v1/reports"):
        with pytest.raises(AddressRefused) as refused:
            read_address(url)
        assert refused.value.mistake is Mistake.OURS


def test_a_demo_is_told_on_its_own_machine(settings):
    settings.WEBHOOK_LOOPBACK = True

    found = read_address("http://127.0.0.1:9000/masuk")

    assert found == Address("http", "127.0.0.1", 9000, "/masuk", True)
    assert found.host_header == "127.0.0.1:9000"
    assert read_address("https://localhost/").on_loopback
    for url in ("http://contoh.go.id/", "https://10.0.0.1/", "https://127.0.0.2/"):
        with pytest.raises(AddressRefused):
            read_address(url)
    with pytest.raises(AddressRefused) as refused:
        read_address("gopher://localhost/")
    assert refused.value.mistake is Mistake.SCHEME
