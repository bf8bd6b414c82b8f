"""Showing what a window without scripts shows, where a script of ours may look at it."""


def without_scripts_of_its_own(browser, width):
    """Open a window in which no script of a page is fetched or run, but ours are."""
    context = browser.new_context(viewport={"width": width, "height": 800}, locale="id-ID")
    page = context.new_page()
    page.route("**/*.js", lambda route: route.abort())
    return page


def show_same(shown, elsewhere):
    """Draw the page that is shown in a window without scripts in another one."""
    html, address = shown.content(), shown.url

    def answer(route):
        if route.request.url == address and route.request.is_navigation_request():
            route.fulfill(body=html, content_type="text/html; charset=utf-8")
        else:
            route.continue_()

    elsewhere.route(address, answer)
    elsewhere.goto(address)
    elsewhere.unroute(address, answer)
