"""Words for pictures that were not taken, and for pictures that could not be written."""

from __future__ import annotations

from pathlib import PurePath

from creatorplanner.domain import errors
from creatorplanner.models.tongue import tr
from creatorplanner.views.plain import isolate

PICTURE_FAULTS = (
    errors.PictureError,
    errors.PictureMissingError,
    errors.NotAPictureError,
    errors.PictureTooLargeError,
    errors.PictureTooSlowError,
    errors.PictureNotKeptError,
)


def _say(text: str, **values: object) -> str:
    return tr("Pictures", text, **values)


def picture_words(error: errors.PictureError) -> tuple[str, str]:
    """What happened, and what next."""
    name = isolate(PurePath(error.path).name)
    if isinstance(error, errors.PictureNotKeptError):
        title = _say("{name} could not be written", name=name)
        return title, _say("Choose a folder that you can write to, with room in it.")
    if isinstance(error, errors.PictureMissingError):
        title = _say("{name} could not be found or read", name=name)
        return title, _say("Choose another file.")
    if isinstance(error, errors.PictureTooLargeError):
        title = _say("{name} is larger than {n} megapixels", name=name, n=error.limit)
        return title, _say("Make it smaller, then choose it again.")
    if isinstance(error, errors.PictureTooSlowError):
        title = _say("{name} took too long to read", name=name)
        return title, _say("Save it anew as PNG or JPEG, then choose it again.")
    title = _say("{name} is not a picture that works here", name=name)
    return title, _say("Choose a PNG, JPEG, WebP or GIF file.")


def too_slow(path: str) -> errors.PictureTooSlowError:
    """The fault of a picture whose time is up."""
    return errors.PictureTooSlowError(path)
