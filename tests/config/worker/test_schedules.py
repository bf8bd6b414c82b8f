from django.utils.module_loading import import_string

from config.worker.schedules import _REGULAR
from search.tasks.learn_routing import learn_routing_now


def test_what_happens_regularly_is_there():
    functions = {name: import_string(function) for name, function, _minutes in _REGULAR}

    assert all(callable(function) for function in functions.values())
    assert functions["learn"] is learn_routing_now
    assert len(functions) == len(_REGULAR)
