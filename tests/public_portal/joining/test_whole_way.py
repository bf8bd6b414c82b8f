"""From the list of bodies to the application that waits for the desk."""

from tests.factories.applications import CODE, OFFICIAL, entries, section
from tests.public_portal.seeing import text_of


def test_it_works(applying, mailoutbox):
    found = applying.browser.get("/onboarding/", {"q": "purworejo"})
    applying.begin()
    code_page = applying.get("kode/")
    applying.prove()
    empty = applying.get()
    applying.fill()
    full, review = applying.get(), applying.get("kirim/")
    applying.send()
    status = applying.get("status/")

    assert f'href="/onboarding/badan/{CODE}/"' in found.content.decode()
    assert "Kami mengirim kode 6 angka ke r***@purworejokab.go.id." in text_of(code_page)
    assert "0 dari 7 bagian selesai" in text_of(empty)
    assert "7 dari 7 bagian selesai" in text_of(full)
    assert "065/123/2026" in text_of(review)
    assert "Menunggu pemeriksaan" in text_of(status)
    assert applying.row.state == "SENT"
    assert entries(applying.ref) == ["BEGUN", "SENT"]
    assert [mail.to for mail in mailoutbox] == [[OFFICIAL]]


def test_the_task_list_is_left_and_resumed_by_the_link(begun):
    begun.done("sop/", {"choice": "LATER"})
    begun.browser.cookies.clear()
    closed = begun.get()
    opened = begun.browser.get(f"/onboarding/lanjut/{begun.ref}/{begun.secret}/")
    again = begun.get()

    assert closed.status_code == 404
    assert "Permohonan tidak terbuka" in text_of(closed)
    assert opened["Location"] == begun.url()
    assert "1 dari 7 bagian selesai" in text_of(again)
    assert section(begun.ref, "PROCEDURES").is_complete
