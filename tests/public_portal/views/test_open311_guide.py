"""What makers of apps are told stays true."""

import re

from django.conf import settings

from api.open311 import attributes, limits
from config.urls_public import urlpatterns


def test_it_shows_where_to_begin(visitor):
    answer = visitor.get("/open311/")
    page = answer.content.decode()

    assert answer.status_code == 200
    assert f"{settings.PUBLIC_URL}/open311/v2/discovery.json" in page
    assert "attribute[privacy_notice_seen]=yes" in page
    assert attributes.NOTICE == "privacy_notice_seen"


def test_each_address_that_it_lists_is_there(visitor):
    page = visitor.get("/open311/").content.decode()
    there = next(each for each in urlpatterns if str(each.pattern) == "open311/v2/")
    known = {re.split(r"[./]", str(each.pattern))[0] for each in there.url_patterns}

    listed = set(re.findall(r"<code>(?:GET|POST) (\w+)", page))

    assert listed == {"services", "requests", "servicerequestupdates", "tokens"}
    assert listed <= known


def test_the_limits_that_it_names_are_those(visitor):
    page = visitor.get("/open311/").content.decode()

    assert (limits.READS.most, limits.READS.window.seconds) == (9_600, 900)
    assert (limits.WRITES.most, limits.WRITES.window.seconds) == (1_200, 3_600)
    assert "9.600 kali dalam 15 menit" in page
    assert "1.200 laporan dalam satu jam" in page


def test_every_page_leads_to_it(visitor):
    assert 'href="/open311/"' in visitor.get("/").content.decode()
