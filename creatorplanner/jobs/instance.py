"""One window per plan: the process that holds a plan hears from those that are started after it.

The name comes from ``locks.server_name``; whoever holds the plan's lock owns it. A caller may hand
over the token that lets a Wayland window come to the front.
"""

from __future__ import annotations

import os

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 1_000  # ms that another window may take to answer
RAISE = b"raise "
DONE = b"done\n"
LONGEST = 1_000  # bytes of a request


class Instance(QObject):
    """Listens for later starts; ``raise_asked`` when one of them wants this window in front."""

    raise_asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def listen(self, name: str) -> bool:
        """Answer to a name. Only for who holds the plan: a name a crash left behind is taken."""
        QLocalServer.removeServer(name)
        return bool(name) and self._server.listen(name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _welcome(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > LONGEST:
            socket.abort()
        elif socket.canReadLine():
            line = bytes(socket.readLine().data())
            if line.startswith(RAISE):
                socket.write(DONE)
                socket.flush()
                self._take_token(line[len(RAISE) :].strip())
                self.raise_asked.emit()
            socket.disconnectFromServer()

    @staticmethod
    def _take_token(token: bytes) -> None:
        """Qt hands it to the compositor with the next activation."""
        if token.isascii() and token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token.decode()


def ask_to_raise(name: str) -> bool:
    """Ask the process that answers to a name to show its window; whether it did."""
    if not name:
        return False
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(PATIENCE):
        return False
    token = os.environ.get("XDG_ACTIVATION_TOKEN", "")[:500]
    socket.write(RAISE + token.encode("utf-8", "replace") + b"\n")
    socket.flush()
    answered = socket.waitForReadyRead(PATIENCE)
    heard = bytes(socket.readAll().data()) if answered else b""
    socket.abort()
    return heard == DONE
