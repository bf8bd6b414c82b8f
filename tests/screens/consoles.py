"""Pictures of every page of the consoles, by the same list as their gates."""

import re
from pathlib import Path
from uuid import uuid4

from tests.browser.console_pages import CONSOLE_PAGES
from tests.screens.storing import drop_others, store

FOLDER = Path(__file__).resolve().parents[2] / "platform" / "docs" / "screens" / "konsol"
AGENCY, NATION = "banjarnegara.localhost", "nasional.localhost"
# Host, the demo's name of it, whom its page of accounts names so, where the console begins. Nobody
# is here whom __main__.py signs in: a code of an app serves once.
PEOPLE = {
    "ADMIN": (
        AGENCY,
        "Banjarnegara",
        ("Imam Pamungkas", "Rini Pratiwi", "Niken Mulyani"),
        "/konsol/",
    ),
    "LIAISON": (AGENCY, "Banjarnegara", ("Pejabat penghubung",), "/konsol/"),
    "EXAMINER": (AGENCY, "Banjarnegara", ("Tim Pemeriksa",), "/konsol/"),
    "PROVINCE": ("provinsi-diy.localhost", "Istimewa Yogyakarta", ("Koordinator",), "/konsol/"),
    "PREPARING": ("provinsi-jateng.localhost", "Jawa Tengah", ("Galih Prakoso",), "/konsol/"),
    "DESK": (NATION, "Nasional", ("Yohanes Bimantara",), "/"),
}
# Where the first of a kind is found: a page that lists it, and what its address looks like.
_NUMBER = r"/(?:laporan|pemeriksaan)/([A-Z0-9-]{9,})/"
FOUND = {
    "number": ("antrean/?v=semua&status=IN_PROGRESS", _NUMBER),
    "settled": ("evaluasi/?v=sudah", _NUMBER),
    "supervised": ("pengawasan/", r"/pengawasan/(\d+)/"),
    "unit": ("unit/", r"/unit/(\d+)/"),
    "person": ("pengguna/", r"/pengguna/(\d+)/"),
    "imported": ("impor/", r"/impor/(\d+)/"),
    "endpoint": ("webhook/", r"/webhook/(\d+)/"),
    "client": ("klien/", r"/klien/(\d+)/"),
    "draft": ("laporan-berkala/", r"/laporan-berkala/(\d+)/"),
    "signed": ("laporan-berkala/", r"/laporan-berkala/(\d+)/"),
    "procedure": ("sop/?status=SUPERSEDED", r"/sop/(\d+)/v2/"),
    "sop_draft": ("sop/?status=DRAFT", r"/sop/(\d+)/v1/"),
    "decree": ("sk/", r"/sk/(\d+)/"),
    "drafted": ("sk/", r"/sk/(\d+)/"),
    "activity": ("kesiapan/kegiatan/", r"/kegiatan/(\d+)/"),
    "improvement": ("kesiapan/perbaikan/", r"/perbaikan/(\d+)/"),
    "written": ("pemeriksaan/?v=semua", _NUMBER),
    "sealed": ("pemeriksaan/?v=semua", _NUMBER),
}
# One that readers complained of has all the pages of the desk.
AT_DESK = {
    "number": ("moderasi/", r"/moderasi/([A-Z0-9-]{9,})/"),
    "category": ("taksonomi/", r"/taksonomi/(?!baru/)([A-Za-z0-9_-]+)/"),
    "body": ("daftar-induk/?q=banjarnegara", r"/daftar-induk/(\d+)/"),
    "application": ("permohonan/", r"/permohonan/([a-z0-9]{12})/"),
    "connection": ("daftar-induk/pengesahan/", r"/pengesahan/(\d+)/"),
    "succession": ("daftar-induk/pemekaran/", r"/pemekaran/(\d+)/"),
    "agency": ("instansi/?q=banjarnegara", r"/instansi/([a-z0-9-]+)/"),
}
# Of a list that shows the newest first, these are the last.
LAST = {"signed", "sealed", "decree"}
WAITING = {"ADMIN": "baru", "LIAISON": "saya", "DESK": "verifikasi"}


def take_consoles(demo):
    """Store what a desk shows of each page, as each of its people; drop pictures of no page."""
    FOLDER.mkdir(exist_ok=True)
    for who, (host, desk, names, root) in PEOPLE.items():
        pages = [demo.signed_in(host, desk, name) for name in names]
        find = Finder(pages[0], demo.address(root, host), who)
        for each in (each for each in CONSOLE_PAGES if each.who == who):
            page = _opened(pages, demo.address(root + each.path.format_map(find), host), each)
            page.wait_for_load_state("networkidle")
            store(page.screenshot(), FOLDER / f"{each}.webp")
    drop_others(FOLDER, CONSOLE_PAGES)


def _opened(pages, address, each):
    """Return the window of the first who gets the page: an agency's duties are shared out."""
    for page in pages:
        if page.goto(address).status == each.status:
            return page
    raise SystemExit(f"{each}: {address} did not answer {each.status}")


class Finder(dict):
    """What the paths of the pages name, looked up in the demo when first asked for."""

    def __init__(self, page, root, who):
        super().__init__(run=uuid4())
        self.page, self.root, self.who = page, root, who

    def __missing__(self, name):
        if name in ("waiting", "other"):
            self["waiting"], self["other"] = self._links(
                f"antrean/?v={WAITING[self.who]}", _NUMBER
            )[:2]
        else:
            path, pattern = (AT_DESK if self.who == "DESK" else {}).get(name) or FOUND[name]
            self[name] = self._links(path, pattern)[-1 if name in LAST else 0]
        return self[name]

    def _links(self, path, pattern):
        """Return the parts of a page's links that are of this kind, each once, in their order."""
        self.page.goto(self.root + path)
        addresses = self.page.locator("main a").evaluate_all("links => links.map(it => it.href)")
        return list(
            dict.fromkeys(found[1] for it in addresses if (found := re.search(pattern, it)))
        )
