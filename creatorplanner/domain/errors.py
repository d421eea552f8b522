"""What can go wrong in a way that a user can understand and act on.

Each error carries fields, never sentences: the words live in ``views/wording``. Anything that
is not a ``PlannerError`` is a bug and ends in the crash dialog.
"""

from __future__ import annotations


class PlannerError(Exception):
    """Base of everything a user can understand and act on."""


class NotFoundError(PlannerError):
    """The thing is not in the plan (any more)."""

    def __init__(self, kind: str, key: str) -> None:
        super().__init__(kind, key)
        self.kind = kind
        self.key = key


class EditedMeanwhileError(PlannerError):
    """A step can't be taken back because what it changed was changed again."""

    def __init__(self, step: str) -> None:
        super().__init__(step)
        self.step = step


class StillRunningError(PlannerError):
    """Long work on the plan goes on; until it ends or is cancelled, nothing else can change it."""


class InvalidValueError(PlannerError):
    """A value that the plan can't hold; ``field`` names it, ``value`` is what was given."""

    def __init__(self, field: str, value: str) -> None:
        super().__init__(field, value)
        self.field = field
        self.value = value


class InUseError(PlannerError):
    """Something still holds on to the thing called ``name``; ``count`` says how many do."""

    def __init__(self, name: str, count: int) -> None:
        super().__init__(name, count)
        self.name = name
        self.count = count


class StorageError(PlannerError):
    """The plan's file can't be read or written; ``path`` names it."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class DiskFullError(StorageError):
    """No room for the change; nothing of it was written."""


class WriteFailedError(StorageError):
    """The system refused the write for another reason (``code`` is SQLite's name for it)."""

    def __init__(self, path: str, code: str) -> None:
        super().__init__(path)
        self.code = code


class FileBusyError(StorageError):
    """Another process holds the plan; ``holder`` says who, where it is known."""

    def __init__(self, path: str, holder: str = "") -> None:
        super().__init__(path)
        self.holder = holder


class NewerFileError(StorageError):
    """The file was written by a newer version of the program."""

    def __init__(self, path: str, found: int, supported: int) -> None:
        super().__init__(path)
        self.found = found
        self.supported = supported


class NotOurFileError(StorageError):
    """The file isn't a plan of this program."""


class DamagedFileError(StorageError):
    """The file is a plan, but its pages don't add up; ``detail`` is SQLite's finding."""

    def __init__(self, path: str, detail: str = "") -> None:
        super().__init__(path)
        self.detail = detail


class ForeignSchemaError(StorageError):
    """The file holds tables, triggers or views that this program never made."""

    def __init__(self, path: str, names: tuple[str, ...]) -> None:
        super().__init__(path)
        self.names = names


class ReplacedFileError(StorageError):
    """The file on disk is no longer the one that is open."""


class LeftoverLogError(StorageError):
    """A log lies beside the file that may belong to another one: which of the two is meant?

    ``logs`` are the paths. Nothing was touched; opening again with ``leftover`` set answers it.
    """

    def __init__(self, path: str, logs: tuple[str, ...]) -> None:
        super().__init__(path)
        self.logs = logs


class NotReadableError(StorageError):
    """The system does not let this user read the file."""


class FolderNotWritableError(StorageError):
    """The folder of the plan can't be written."""


class ReadOnlyPlanError(StorageError):
    """The plan was opened for looking only; the change was not made."""


class PictureError(PlannerError):
    """A picture that was not taken; ``path`` names the file. The one before is kept."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class PictureMissingError(PictureError):
    """The file is not there, or may not be read."""


class NotAPictureError(PictureError):
    """Not a picture of a kind that is taken, whatever its name says; also a broken one."""


class PictureTooLargeError(PictureError):
    """More pixels or bytes than are taken; ``limit`` is in megapixels."""

    def __init__(self, path: str, limit: int) -> None:
        super().__init__(path)
        self.limit = limit


class PictureTooSlowError(PictureError):
    """Decoding took longer than a picture may take."""


class PictureNotKeptError(PictureError):
    """The copy beside the plan, or the picture that was asked for, could not be written."""
