"""Whether a window can open here, found out before Qt would abort over it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

# what Qt needs from the system, by the Debian package that brings it
ALWAYS = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libbrotlidec.so.1": "libbrotli1",
}
X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
ANYWAY = (
    "To see it anyway: `creatorplanner pictures DIR` draws every screen into a folder,\n"
    "and `xvfb-run -a creatorplanner` (Debian package xvfb) opens it on a display in memory."
)


def obstacle(environment: Mapping[str, str] = os.environ) -> str:
    """What keeps a window from opening, and how to see the program all the same; "" if nothing."""
    if not sys.platform.startswith("linux"):
        return ""  # Qt's wheels for Windows and macOS bring all they need
    platform = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    absent = _absent(ALWAYS)
    if absent:
        return _lacks(absent, ALWAYS)
    if platform.startswith("wayland"):
        return "" if _wayland(environment) else _no_display(environment)
    if platform and platform != "xcb":
        return ""
    if not platform and _wayland(environment):
        return ""
    return _x11_obstacle(environment)


def drawing_obstacle() -> str:
    """What keeps Qt from drawing into files, which needs no display; "" if nothing."""
    absent = _absent(ALWAYS) if sys.platform.startswith("linux") else []
    return _lacks(absent, ALWAYS, anyway=False) if absent else ""


def _x11_obstacle(environment: Mapping[str, str]) -> str:
    if not environment.get("DISPLAY"):
        return _no_display(environment)
    absent = _absent(X11)
    if absent:
        return _lacks(absent, X11)
    return "" if _answers(environment["DISPLAY"]) else _no_display(environment)


def _no_display(environment: Mapping[str, str]) -> str:
    named = [name for name in ("DISPLAY", "WAYLAND_DISPLAY") if environment.get(name)]
    if named:
        told = " and ".join(f"{name}={environment[name]}" for name in named)
        what = f"no window can open: the display does not answer ({told})."
    else:
        what = "no window can open: there is no display (DISPLAY and WAYLAND_DISPLAY are not set)."
    return f"creatorplanner: {what}\n{ANYWAY}"


def _lacks(absent: list[str], packages: Mapping[str, str], *, anyway: bool = True) -> str:
    names = " ".join(packages[library] for library in absent)
    text = (
        f"creatorplanner: no window can open: the system lacks {', '.join(absent)}.\n"
        f"On Debian or Ubuntu: sudo apt-get install {names}"
    )
    return f"{text}\n{ANYWAY}" if anyway and packages is X11 else text


def _absent(packages: Mapping[str, str]) -> list[str]:
    return [library for library in packages if not _there(library)]


def _there(library: str) -> bool:
    kind = getattr(sys.implementation, "_multiarch", "")
    folders = (f"/usr/lib/{kind}", f"/lib/{kind}", "/usr/lib64", "/usr/lib")
    if any(os.path.exists(f"{folder}/{library}") for folder in folders):
        return True
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _wayland(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    if not name:
        return False
    path = Path(environment.get("XDG_RUNTIME_DIR", "")) / name
    import socket

    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(str(path))
        except OSError:
            return False
    return True


def _answers(display: str) -> bool:
    """Whether the X server lets this user in. Asked by xcb, which knows every spelling."""
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    connection = ctypes.c_void_p(xcb.xcb_connect(os.fsencode(display), None))
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused
