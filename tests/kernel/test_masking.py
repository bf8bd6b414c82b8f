import pytest

from kernel.masking import mask_email, mask_name, mask_nik, mask_phone


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("Siti Aminah", "S*** A***"),
        ("  I  Gusti Ngurah ", "I*** G*** N***"),
        ("Suharto", "S***"),
        ("", ""),
    ],
)
def test_mask_name(name, masked):
    assert mask_name(name) == masked


@pytest.mark.parametrize(
    ("email", "masked"),
    [
        ("siti.aminah@contoh.go.id", "s***@contoh.go.id"),
        (" s@contoh.id ", "s***@contoh.id"),
        ("siti", "***"),
        ("@contoh.id", "***"),
        ("siti@", "***"),
        ("", "***"),
    ],
)
def test_mask_email(email, masked):
    assert mask_email(email) == masked


@pytest.mark.parametrize(
    ("phone", "masked"),
    [
        ("081234567890", "0812***890"),
        ("0812-3456-7890", "0812***890"),
        ("+62 812 3456 7890", "0812***890"),
        ("62812345678", "0812***678"),
        ("(0286) 591234", "0286***234"),
        ("110", "***"),
        ("", "***"),
    ],
)
def test_mask_phone(phone, masked):
    assert mask_phone(phone) == masked


@pytest.mark.parametrize(
    ("nik", "masked"),
    [
        ("3304011708900001", "***0001"),
        ("3304 0117 0890 0001", "***0001"),
        ("0001", "***"),
        ("", "***"),
    ],
)
def test_mask_nik(nik, masked):
    assert mask_nik(nik) == masked
