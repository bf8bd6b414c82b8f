"""The wire to Elasticsearch, which a test can cut or let hang: the server itself serves others."""

import contextlib
import selectors
import socket
import threading
from urllib.parse import urlsplit


class Wire:
    """Passes bytes on. cut: nobody answers at the port; hung: what is said is heard by nobody."""

    def __init__(self, url):
        parts = urlsplit(url)
        self._target = (parts.hostname, parts.port)
        self._listener = None
        self._pairs = []
        self.is_hung = False
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self._port = probe.getsockname()[1]
        login = parts.netloc.rpartition("@")[0]
        self.url = f"http://{login}{'@' if login else ''}127.0.0.1:{self._port}"
        self.mend()

    def mend(self):
        """Let it pass again."""
        self.is_hung = False
        if self._listener is None:
            listener = socket.create_server(("127.0.0.1", self._port))
            self._listener = listener
            threading.Thread(target=self._accept, args=(listener,), daemon=True).start()

    def cut(self):
        """End what runs, and refuse whoever comes."""
        if self._listener is not None:
            # A thread that waits in accept() keeps the port; shutting down wakes it.
            self._listener.shutdown(socket.SHUT_RDWR)
            self._listener.close()
            self._listener = None
        while self._pairs:
            for end in self._pairs.pop():
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)

    def _accept(self, listener):
        with contextlib.suppress(OSError):
            while True:
                near, _address = listener.accept()
                far = socket.create_connection(self._target)
                self._pairs.append((near, far))
                threading.Thread(target=self._pass_on, args=(near, far), daemon=True).start()

    def _pass_on(self, near, far):
        other = {near: far, far: near}
        with near, far, selectors.DefaultSelector() as selector, contextlib.suppress(OSError):
            for end in other:
                selector.register(end, selectors.EVENT_READ)
            while True:
                for key, _events in selector.select():
                    said = key.fileobj.recv(65_536)
                    if not said:
                        return
                    if not self.is_hung:
                        other[key.fileobj].sendall(said)
