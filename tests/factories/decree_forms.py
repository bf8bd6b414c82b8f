"""What is typed into the pages of decrees."""

from datetime import timedelta

from tenants.teams.models import Decree
from tests.factories.consoles import today
from tests.factories.uploads import letter, upload


def at(decree, *parts):
    pk = getattr(decree, "pk", decree)
    return f"/konsol/sk/{pk}/" + "".join(f"{part}/" for part in parts)


def kept(officer, decree):
    with officer.scope:
        return Decree.objects.get(pk=decree.pk)


def names(officer, decree):
    with officer.scope:
        return list(decree.members.order_by("pk").values_list("name", "duty", "place_in_team"))


def row(number, **values):
    blank = dict.fromkeys(("place", "name", "nip", "rank", "position", "email", "phone"), "")
    return {f"orang-{number}-{name}": value for name, value in {**blank, **values}.items()}


def signing(**values):
    day = (today() - timedelta(days=1)).isoformat()
    file = upload("sk.pdf", letter())
    return {"number": "050/9", "signed_on": day, "valid_from": day, "file": file, **values}
