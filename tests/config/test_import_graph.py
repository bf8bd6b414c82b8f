from django.core.management import call_command

from config.import_graph import diagram


def test_the_committed_diagram_is_todays():
    call_command("write_import_graph", check=True)


def test_an_arrow_that_a_longer_way_implies_is_left_out():
    imports = {"casework": {"register", "tenants"}, "register": {"tenants"}, "tenants": set()}

    lines = diagram(imports).splitlines()

    assert "  casework --> register" in lines
    assert "  register --> tenants" in lines
    assert "  casework --> tenants" not in lines
