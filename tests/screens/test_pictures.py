from tests.browser.portal_pages import PORTAL_PAGES
from tests.screens.portal import FOLDER, LARGEST


def test_every_page_of_the_portal_has_a_small_picture():
    sizes = {path.stem: path.stat().st_size for path in FOLDER.glob("*.webp")}

    assert set(sizes) == {each.name for each in PORTAL_PAGES}
    assert {name: size for name, size in sizes.items() if size > LARGEST} == {}
