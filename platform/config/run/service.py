"""Web, worker and what works as owner: begin them, wait until they answer, watch them, end them."""

from __future__ import annotations

import time

from django.conf import settings
from django.core.management import call_command

from config.mail import where_mail_goes
from config.run.asked import Wish
from config.run.commands import provisioner_command, web_command, worker_command
from config.run.probe import is_up, worker_is_stuck
from config.run.processes import Child, begin, end
from config.run.progress import say

_UP_WITHIN = 60.0  # seconds
_LOOK_EVERY = 0.2
_ASK_EVERY = 30.0


def serve(*, began: float) -> int:
    """Serve until we are asked to end or the web server ends by itself; return the exit code.

    began: when the start began, on the monotonic clock
    """
    wish = Wish()
    children: list[Child] = []
    try:
        children.append(begin("web", web_command(settings.SITE_PORT)))
        children.append(begin("worker", worker_command()))
        children.append(begin("provisioner", provisioner_command()))
        if _wait_until_up(children[0], wish):
            _say_where(seconds=time.monotonic() - began)
            _watch(children, wish)
    finally:
        say("\nEnding …")
        end(children)
    if wish.was_uttered:
        return 0
    say("The web server ended or did not come up; its last words are above.")
    return 1


def _wait_until_up(web: Child, wish: Wish) -> bool:
    deadline = time.monotonic() + _UP_WITHIN
    while web.is_running and not wish.was_uttered and time.monotonic() < deadline:
        if is_up(settings.SITE_PORT):
            return True
        time.sleep(_LOOK_EVERY)
    return False


def _watch(children: list[Child], wish: Wish) -> None:
    """Look after the others as long as the web server runs and nobody asks us to end."""
    web, worker, provisioner = children
    ask_at = time.monotonic() + _ASK_EVERY
    while web.is_running and not wish.was_uttered:
        is_due = time.monotonic() >= ask_at
        if not worker.is_running or (is_due and worker_is_stuck(settings.SITE_PORT)):
            say("The worker has ended or is stuck; another one starts.")
            end([worker])
            children[1] = worker = begin("worker", worker_command())
            is_due = True
        # Nobody waits for it by the second; one that cannot live must not be born five times in one.
        if is_due and not provisioner.is_running:
            children[2] = provisioner = begin("provisioner", provisioner_command())
        if is_due:
            ask_at = time.monotonic() + _ASK_EVERY
        time.sleep(_LOOK_EVERY)


def _say_where(*, seconds: float) -> None:
    port = settings.SITE_PORT
    say(f"\nTuntas is up after {seconds:.1f} s.\n")
    say(f"  Public portal      http://{settings.PUBLIC_HOST}:{port}/")
    say(f"  National console   http://{settings.NATIONAL_HOST}:{port}/")
    say(f"  Agencies           http://<agency>.{settings.PUBLIC_HOST}:{port}/konsol/")
    say(f"  Mail goes to       {where_mail_goes()}")
    if settings.DEMO:
        say(f"                     to be read at {settings.PUBLIC_URL}/demo/surel/")
        say()
        call_command("show_demo_accounts")
    say("\nCtrl-C ends everything.")
