import string

import pytest

from tests.browser.console_pages import CONSOLE_PAGES
from tests.browser.portal_pages import PORTAL_PAGES
from tests.screens import consoles, portal
from tests.screens.storing import LARGEST

FOLDERS = [(portal.FOLDER, PORTAL_PAGES), (consoles.FOLDER, CONSOLE_PAGES)]


@pytest.mark.parametrize(("folder", "pages"), FOLDERS, ids=lambda it: getattr(it, "name", ""))
def test_pictures_are_small_and_one_of_every_page(folder, pages):
    sizes = {path.stem: path.stat().st_size for path in folder.glob("*.webp")}

    assert set(sizes) == {str(each) for each in pages}
    assert {name: size for name, size in sizes.items() if size > LARGEST} == {}


def test_what_a_path_names_is_found_in_the_demo():
    named = {part[1] for page in CONSOLE_PAGES for part in string.Formatter().parse(page.path)}

    assert named - {None} <= {"waiting", "other", "run", *consoles.FOUND, *consoles.AT_DESK}
