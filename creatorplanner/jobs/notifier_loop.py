"""The inside of the notifier's thread: an event loop that asks, shows and listens.

desktop-notifier swallows that nobody shows what it sends. So on Linux the session bus is asked
first who shows notifications; an answer that takes too long counts as nobody.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Callable
from html import escape
from typing import Any

from desktop_notifier import Button, DesktopNotifier, Icon, Notification

from creatorplanner.jobs.note import Note
from creatorplanner.resources import resource

SERVICE, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
BUS, BUS_PATH = "org.freedesktop.DBus", "/org/freedesktop/DBus"

Take = Callable[[Note], object]
Tell = Callable[[str, str], object]
Began = Callable[[Take, Callable[[], object]], object]


def serve(name: str, patience: float, began: Began, tell: Tell) -> None:
    """Show notes until told to end. ``began`` gets what takes a note and what ends, once ready."""
    # what goes wrong is told by ``tell``, not on a terminal
    logging.getLogger("desktop_notifier").addHandler(logging.NullHandler())
    asyncio.run(_Loop(name, patience, tell).run(began))


class _Loop:
    def __init__(self, name: str, patience: float, tell: Tell) -> None:
        self._name, self._patience, self._tell = name, patience, tell
        self._notifier: DesktopNotifier | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def run(self, began: Began) -> None:
        loop, done = asyncio.get_running_loop(), asyncio.Event()
        began(
            lambda note: loop.call_soon_threadsafe(self._take, note),
            lambda: loop.call_soon_threadsafe(done.set),
        )
        await done.wait()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await _hang_up(self._notifier)

    def _take(self, note: Note) -> None:
        task = asyncio.get_running_loop().create_task(self._show(note))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _show(self, note: Note) -> None:
        sent: list[bool] = []
        try:
            able = await asyncio.wait_for(_abilities(), self._patience)
            if able is not None:
                notification = self._notification(note, "body-markup" in able, sent)
                await asyncio.wait_for(self._send(notification), self._patience)
        except Exception:  # noqa: BLE001 - whatever is wrong with the bus, nobody shows it
            sent.clear()
        self._tell("shown" if sent else "silent", note.token)

    async def _send(self, notification: Notification) -> None:
        if self._notifier is None:
            icon = Icon(path=resource("icons/app.svg"))
            self._notifier = DesktopNotifier(app_name=self._name, app_icon=icon)
        await self._notifier.send_notification(notification)

    def _notification(self, note: Note, markup: bool, sent: list[bool]) -> Notification:
        def opened() -> None:
            self._tell("opened", note.token)

        buttons = [Button(note.open_words, opened)]
        if note.snooze_words:
            buttons.append(Button(note.snooze_words, lambda: self._tell("snoozed", note.token)))
        return Notification(
            title=note.title,
            # plain text for everybody: some daemons read tags in it
            message=escape(note.text, quote=False) if markup else note.text,
            buttons=tuple(buttons),
            on_clicked=opened,
            on_dispatched=lambda: sent.append(True),
        )


async def _abilities() -> set[str] | None:
    """What the one who shows notifications can do; None where nobody does."""
    if sys.platform != "linux":
        return set()
    from dbus_fast import BusType
    from dbus_fast.aio import MessageBus

    bus: Any = await MessageBus(bus_type=BusType.SESSION).connect()
    try:
        if not await _is_there(bus):
            return None
        return set(await _ask(bus, SERVICE, PATH, SERVICE, "GetCapabilities"))
    finally:
        bus.disconnect()
        await bus.wait_for_disconnect()


async def _is_there(bus: Any) -> bool:
    """Whether notifications have an owner, or one that would be started."""
    if await _ask(bus, BUS, BUS_PATH, BUS, "NameHasOwner", SERVICE):
        return True
    return SERVICE in await _ask(bus, BUS, BUS_PATH, BUS, "ListActivatableNames")


async def _ask(bus: Any, service: str, path: str, interface: str, member: str, *words: str) -> Any:
    """What a method answers; raises ConnectionError for an answer that is an error."""
    from dbus_fast import Message, MessageType

    asked = Message(
        destination=service,
        path=path,
        interface=interface,
        member=member,
        signature="s" * len(words),
        body=list(words),
    )
    answer = await bus.call(asked)
    if answer is None or answer.message_type is not MessageType.METHOD_RETURN:
        raise ConnectionError(member)
    return answer.body[0]


async def _hang_up(notifier: DesktopNotifier | None) -> None:
    """Close the connection, which desktop-notifier keeps to itself for as long as it lives."""
    bus = getattr(getattr(notifier, "_backend", None), "bus", None)
    if bus is not None:
        bus.disconnect()
        await bus.wait_for_disconnect()
