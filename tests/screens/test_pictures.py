from tests.browser.portal_pages import PORTAL_PAGES
from tests.screens.portal import FOLDER, LARGEST


def test_pictures_are_small_and_of_pages_that_there_are():
    sizes = {path.stem: path.stat().st_size for path in FOLDER.glob("*.webp")}

    assert sizes
    assert set(sizes) - {each.name for each in PORTAL_PAGES} == set()
    assert {name: size for name, size in sizes.items() if size > LARGEST} == {}
