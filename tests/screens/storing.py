"""Keeping pictures small, and only those of pages that there are."""

from io import BytesIO

from PIL import Image

LARGEST = 55_000
QUALITIES = (40, 22, 12, 5)


def store(picture, path):
    """Store a picture in the best of the qualities in which it is small enough."""
    image = Image.open(BytesIO(picture))
    for quality in QUALITIES:
        image.save(path, "WEBP", quality=quality, method=6)
        if path.stat().st_size <= LARGEST:
            break
    print(f"{path.name}: {path.stat().st_size // 1024} kB")


def drop_others(folder, pages):
    """Delete the pictures of pages that are no more."""
    for path in {*folder.glob("*.webp")} - {folder / f"{page}.webp" for page in pages}:
        path.unlink()
