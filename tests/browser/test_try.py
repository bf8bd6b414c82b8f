def test_try(enter, site):
    v = enter(width=360)
    v.open("PUBLIC")
    print(v.seen, v.complaints)
    v.open("PUBLIC", "/lapor/")
    print(v.page.locator("main").inner_text()[:1500])
    desk, admin, liaison = site.officers("x")
    d = enter(width=1280)
    d.open("NATIONAL", "/")
    print(d.page.locator("main").inner_text()[:500], d.complaints)
    d2 = enter(width=1280, has_scripts=False)
    d2.open("NATIONAL", "/")
    import time
    t=time.time()
    try:
        from axe_playwright_python.sync_playwright import Axe
        print(len(Axe().run(d2.page).response["violations"]), time.time()-t)
    except Exception as e: print("nojs axe", repr(e)[:300])
