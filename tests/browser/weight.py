"""What a page costs whoever opens it with an empty cache, and whether it holds still."""

import gzip

MOST_REQUESTS = 8
# Shifts of the layout that nobody asked for, added up as the browser does.
_WATCH = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.shifted += shift.value;
}).observe({ type: "layout-shift", buffered: true });
"""


class Weight:
    """Collects what the network brings to a page in a fresh window.

    A paper that the page shows in a frame is as heavy as who signed it has scanned it.
    """

    def __init__(self, page):
        self.page, self.answers = page, []
        page.add_init_script(_WATCH)
        page.on("response", self._came)

    def _came(self, answer):
        if answer.frame.parent_frame is None:
            self.answers.append(answer)

    @property
    def requests(self):
        return [answer.url for answer in self.answers]

    @property
    def kb(self):
        """What came, packed as the proxy or the static files pack it for the way."""
        return sum(len(gzip.compress(answer.body())) for answer in self.answers) / 1000

    @property
    def shifted(self):
        return self.page.evaluate("window.shifted")
