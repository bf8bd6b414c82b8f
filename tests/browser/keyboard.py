"""Going through a page by the keyboard alone: no press of the mouse, no focus set by a script."""

from playwright.sync_api import expect

MOST_STOPS = 80
# What the focused element is called: by its label, or by what stands on it.
_NAME = """() => {
  const it = document.activeElement;
  const words = it.labels?.length ? it.labels[0].innerText : it.innerText || it.value || "";
  return words.replace(/\\s+/g, " ").trim();
}"""


class Keyboard:
    """The keys of one visitor's page. stops: the names of what had the focus."""

    def __init__(self, visitor):
        self.visitor, self.page, self.stops = visitor, visitor.page, []

    def tab_to(self, name):
        """Press Tab until what is called like this has the focus."""
        for _stop in range(MOST_STOPS):
            self.page.keyboard.press("Tab")
            self.stops.append(self.page.evaluate(_NAME))
            if self.stops[-1].startswith(name):
                assert self.page.evaluate("document.activeElement.matches(':focus-visible')")
                return self
        raise AssertionError(f"{name!r} is not reached: {self.stops[-MOST_STOPS:]}")

    def type(self, text):
        self.page.keyboard.type(text)
        return self

    def press(self, key):
        """Press a key that changes the page no further than where the focus is."""
        self.page.keyboard.press(key)
        return self

    def enter(self):
        """Press Enter where it leads to another page."""
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        self.visitor.look_over()
        return self

    def choose(self, option):
        """Choose in the focused list by typing; wherever scripts run, the page grows by it."""
        chosen = self.page.locator("select:focus")
        name = chosen.get_attribute("id")
        self.page.keyboard.type(option)
        picked = self.page.locator(f"select#{name} option:checked")
        expect(picked).to_have_text(option)
        return self
