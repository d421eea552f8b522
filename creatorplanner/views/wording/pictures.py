"""Words for pictures that were not taken, and for pictures that could not be written."""

from __future__ import annotations

from pathlib import PurePath

from creatorplanner.domain import errors
from creatorplanner.models.tongue import tr
from creatorplanner.views.plain import isolate


def _say(text: str, **values: object) -> str:
    return tr("Pictures", text, **values)


def picture_fault(error: errors.PictureError) -> str:
    """What happened, what is safe, what next; as one line."""
    name = isolate(PurePath(error.path).name)
    if isinstance(error, errors.PictureNotKeptError):
        return _say(
            "{name} could not be written. Choose a folder that you can write to.", name=name
        )
    if isinstance(error, errors.PictureMissingError):
        return _say("{name} could not be found or read. Choose another file.", name=name)
    if isinstance(error, errors.PictureTooLargeError):
        return _say(
            "{name} is larger than {n} megapixels. Make it smaller, then choose it again.",
            name=name,
            n=error.limit,
        )
    if isinstance(error, errors.PictureTooSlowError):
        return _say(
            "{name} took too long to read. Save it anew as PNG or JPEG, then choose it again.",
            name=name,
        )
    return _say(
        "{name} is not a picture that works here. Choose a PNG, JPEG, WebP or GIF file.", name=name
    )


def too_slow(path: str) -> errors.PictureTooSlowError:
    """The fault of a picture whose time is up."""
    return errors.PictureTooSlowError(path)
