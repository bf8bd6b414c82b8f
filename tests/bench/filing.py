"""Filing a report by the last page of the form."""


def submits():
    raise NotImplementedError
