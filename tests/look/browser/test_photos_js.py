from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.look.sample_pages import draw_sample


def photo(width, height):
    noise = Image.effect_noise((width // 4, height // 4), 90).convert("RGB")
    picture = BytesIO()
    noise.resize((width, height)).save(picture, "JPEG", quality=97)
    return {"name": "jalan.jpeg", "mimeType": "image/jpeg", "buffer": picture.getvalue()}


def pdf(name="surat.pdf", size=2048):
    return {"name": name, "mimeType": "application/pdf", "buffer": b"%PDF-1.7".ljust(size)}


@pytest.fixture
def page(window):
    return window.open(draw_sample("form"))


def rows(page):
    return page.locator("#id_files_list li").all_inner_texts()


def choose(page, *files):
    page.set_input_files("#id_files", list(files))
    expect(page.locator("#id_files_list li")).to_have_count(len(files))
    expect(page.locator("#id_files_list")).not_to_contain_text("sedang diperkecil")


def chosen(page):
    return page.evaluate("[...document.querySelector('#id_files').files].map((f) => f.name)")


def test_a_large_photo_is_shrunk_and_says_so(page):
    choose(page, photo(3200, 2400))

    side = page.evaluate(
        "createImageBitmap(document.querySelector('#id_files').files[0]).then((p) => p.width)"
    )
    assert side == 1600
    assert chosen(page) == ["jalan.jpg"]
    assert "diperkecil dari" in rows(page)[0]


def test_a_document_is_left_alone(page):
    choose(page, pdf())

    assert chosen(page) == ["surat.pdf"]
    assert rows(page) == ["surat.pdf\n2 kB"]


def test_the_sixth_file_stays_behind_and_says_so(page):
    choose(page, *(pdf(f"{number}.pdf") for number in range(1, 7)))

    assert chosen(page) == ["1.pdf", "2.pdf", "3.pdf", "4.pdf", "5.pdf"]
    assert rows(page)[5] == "6.pdf\ntidak ikut dikirim: paling banyak 5 berkas"


def test_a_file_that_is_too_large_stays_behind_and_says_so(page):
    choose(page, pdf("besar.pdf", 10 * 1024 * 1024 + 1), pdf())

    assert chosen(page) == ["surat.pdf"]
    assert rows(page)[0] == "besar.pdf\nterlalu besar (10 MB): paling besar 10 MB"


def test_sending_waits_for_the_photo(page, window):
    page.evaluate("document.querySelector('#id_files').form.noValidate = true")
    page.set_input_files("#id_files", [photo(3200, 2400)])
    page.get_by_role("button", name="Lanjut", exact=True).click()
    page.wait_for_event("load")

    assert len(window.sent) == 1
    assert b'filename="jalan.jpg"' in window.sent[0]
