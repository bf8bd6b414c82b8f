"""Every page of every host on which a report could be seen, opened by everybody."""

from register.queries.offered_groups import BY_SLUG
from register.words.queue_views import WORDS
from tests.isolation.matrix_rows import COLUMNS
from tests.security.canary import found_in

LISTS = {
    "NATIONAL": ("instansi", "usulan", "laporan-baru", "cari"),
    "AGENCY": ("unit", "pernah-ditangani", "usulan", "balasan", "laporan-baru", "cari"),
}
PUBLIC_PAGES = (
    "",
    "lapor/",
    "lacak/",
    "privasi/",
    "jelajahi/",
    "jelajahi/?q=laporan",
    "jelajahi/peta/",
    "jelajahi/peta/?q=laporan",
    "jelajahi/saran/?q=laporan",
    "jelajahi/umpan.atom",
    "jelajahi/umpan.atom?q=laporan",
    "akun/instansi/",
    "akun/surel/",
)
PAGES_OF_A_REPORT = ("laporan/{}/", "lacak/{}/", "lapor/selesai/{}/", "lacak/{}/cabut/")
# Everybody but the reporter; to see the forms of all steps, it is enough that some try them.
TRIES_ALL_STEPS = ("ADM", "LIA", "NAT", "PRV@", "OMB@")


def public_pages(told):
    numbers = [each.number for each in told]
    pages = [page.format(number) for page in PAGES_OF_A_REPORT for number in numbers]
    return [f"/{page}" for page in (*PUBLIC_PAGES, *pages)]


def console_pages(site, told, *, steps):
    """Return the addresses of a console: its lists, and each report with its steps."""
    root = "/konsol/" if site == "AGENCY" else "/"
    pages = [f"antrean/?v={code}" for code in WORDS]
    pages += [f"{name}/" for name in LISTS[site]]
    for each in told:
        pages += [f"laporan/{each.number}/", f"laporan/{each.number}/identitas/"]
        pages += [f"laporan/{each.number}/salinan-publik/"]
        pages += [f"laporan/{each.number}/{slug}/" for slug in BY_SLUG] if steps else []
    return [root + page for page in pages]


def everything_shown(world, told):
    """Yield what everybody is answered everywhere, as (who, address, headers and body)."""
    for actor in _people("PORTAL"):
        client = world.client(actor, world.host("PUBLIC"))
        yield from _opened(client, actor, public_pages(told))
    for site in LISTS:
        for actor in _people(site):
            who = actor.removesuffix("@")
            client = world.client(who, world.host(site if who == actor else "HOME", who))
            pages = console_pages(site, told, steps=actor in TRIES_ALL_STEPS)
            yield from _opened(client, actor, pages)


def asking(world, report):
    """Yield everybody at a console who is named the canary when they ask for a reason of theirs."""
    for site in LISTS:
        root = "/konsol/" if site == "AGENCY" else "/"
        for actor in _people(site):
            who = actor.removesuffix("@")
            client = world.client(who, world.host(site if who == actor else "HOME", who))
            reason = {"reason": "Menghubungi pelapor untuk janji temu."}
            response = client.post(f"{root}laporan/{report.number}/identitas/", reason)
            if found_in(response.content):
                yield actor


def _opened(client, actor, addresses):
    for address in addresses:
        response = client.get(address, follow=True)
        shown = f"{response.headers} {client.cookies} {response.content.decode()}"
        yield actor, address, shown


def _people(site):
    return [actor for column in COLUMNS[site].values() for actor in column]
