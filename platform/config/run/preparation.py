"""What must be there before anybody is served; whatever is there already is left alone."""

from __future__ import annotations

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connections

from config.reach_database import reach_database
from config.run.commands import web_command
from config.run.port import check_port
from config.run.progress import say, step
from config.run.search import begin_search
from config.run.static_files import collect_static_files


def prepare() -> None:
    """Start the database, bring its tables up to date, load what every installation needs.

    :raises SettingMistake: the port is taken, a setting or the database cannot be used
    """
    say(f"Tuntas starts with the data folder {settings.VAR}")
    check_port(settings.SITE_PORT)
    web_command(settings.SITE_PORT)  # what it cannot read is better said before the long part
    begin_search(settings.VAR)
    with step("Database"):
        reach_database(settings.VAR)
        django.setup()
    with step("Tables of all agencies"):
        call_command("migrate_all")
    with step("Regions"):
        call_command("load_regions")
    with step("Master list of bodies"):
        call_command("tenants", "load-master")
    with step("Working calendar"):
        call_command("load_calendar")
    with step("Connectivity of 2018"):
        call_command("import_connectivity")
    if settings.DEMO:
        with step("Demo"):
            call_command("load_demo")
    with step("Static files"):
        collect_static_files()
    connections.close_all()
