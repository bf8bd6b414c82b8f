"""Reading a refusal in either form."""

from xml.etree.ElementTree import fromstring


def refusal_of(answer):
    """Return status and description of a refusal, having looked at its shape."""
    if answer["Content-Type"] == "application/json; charset=utf-8":
        (told,) = answer.json()
    else:
        assert answer["Content-Type"] == "text/xml; charset=utf-8"
        root = fromstring(answer.content)  # noqa: S314 (our own document)
        assert root.tag == "errors"
        (error,) = root
        assert error.tag == "error"
        told = {part.tag: part.text for part in error}
    assert list(told) == ["code", "description"]
    assert told["code"] == str(answer.status_code)
    assert told["description"].strip()
    return answer.status_code, told["description"]
