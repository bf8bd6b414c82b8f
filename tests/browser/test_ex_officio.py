"""The Inspektorat goes on after a supervisory report was withdrawn, and ends what it began."""

import pytest

from register.rules.states import State
from register.rules.steps import Step
from tests.browser.signed_in import let_in
from tests.factories.agencies import MINISTRY, read_agency
from tests.factories.people import staff
from tests.factories.stages import Stages

GO_ON, NOTE, END = (
    f"{verb} pemeriksaan karena jabatan" for verb in ("Lanjutkan", "Catat", "Akhiri")
)


@pytest.fixture
def inspector(enter, site):
    user = staff(site.regency, "INS", email="karena.jabatan@contoh.go.id", name="Niken Mulyani")
    return let_in(enter(width=360), user, "REGENCY")


def test_an_examination_goes_on_by_office_and_ends(inspector, site):
    stages = Stages(site.regency, site.unit, read_agency(MINISTRY))
    life = stages.ready(Step.CONTINUE_EX_OFFICIO, State.WITHDRAWN)
    inspector.open("REGENCY", f"/konsol/laporan/{life.report.number}/").press(GO_ON)

    inspector.forgive(422).press(GO_ON).sees("“Alasan melanjutkan pemeriksaan” belum diisi.")
    assert not life.report.under_examination
    inspector.fill("Alasan melanjutkan pemeriksaan", "Pungutan berulang.").press(GO_ON)
    inspector.sees("Pemeriksaan dilanjutkan karena jabatan")
    assert life.report.under_examination
    inspector.press(END).fill("Hasil pemeriksaan", "Terbukti.").press(END)

    inspector.sees("Pemeriksaan karena jabatan berakhir")
    assert (life.report.state, life.report.under_examination) == ("WITHDRAWN", False)
    late = f"/konsol/laporan/{life.report.number}/note-ex-officio/"
    inspector.forgive(409).open("REGENCY", late).sees(f"{NOTE}: tidak dapat dilakukan")
