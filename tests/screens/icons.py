"""python -m tests.screens.icons: draw the icons of the installed portal from the project's mark."""

from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
MARK = ROOT / "platform/look/static/look/mark.svg"
ICONS = ROOT / "public_portal/static/public_portal"
CHROMIUM = "/usr/bin/chromium"
COLOUR = "#0956c3"
# How much of the icon the mark fills; a phone may cut a maskable one to its middle 80 %.
SHAPES = (("icon", 192, 0.78, 22), ("icon", 512, 0.78, 22), ("maskable", 512, 0.56, 0))


def draw(page, size, filled, rounded):
    inner = int(size * filled)
    page.set_viewport_size({"width": size, "height": size})
    page.set_content(
        f"<body style='margin:0;display:grid;place-items:center;height:{size}px;"
        f"background:{COLOUR};border-radius:{rounded}%'>"
        f"<div style='width:{inner}px;height:{inner}px'>{MARK.read_text()}</div>"
    )
    return page.screenshot(omit_background=True)


def main():
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        for name, size, filled, rounded in SHAPES:
            drawn = Image.open(BytesIO(draw(page, size, filled, rounded))).quantize(48)
            path = ICONS / f"{name}-{size}.png"
            drawn.save(path, optimize=True)
            print(f"{path.name}: {path.stat().st_size} bytes")
        browser.close()


if __name__ == "__main__":
    main()
