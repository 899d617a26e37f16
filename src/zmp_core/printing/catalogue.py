"""The messages of papers and pictures: English in the code, Polish in one catalogue of gettext.

``locale/pl.po`` is what a translator edits, ``locale/pl.mo`` what is read; a test holds the one
equal to the other. So a wheel, an editable install and a bare checkout all work, no build step is
needed, and nothing but the standard library is loaded.
"""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from typing import Final

from zmp_core.errors import InvalidValueError

LANGUAGES: Final = ("pl", "en")


@cache
def catalogue(language: str) -> NullTranslations:
    """Return the messages in the language.

    >>> catalogue("pl").gettext("Absent"), catalogue("en").gettext("Absent")
    ('Nieobecni', 'Absent')

    Raises:
        InvalidValueError: If it is no language of ours.
    """
    if language == "en":
        return NullTranslations()
    if language != "pl":
        raise InvalidValueError(language, expected=f"one of {', '.join(LANGUAGES)}")
    with files("zmp_core.printing").joinpath("locale", "pl.mo").open("rb") as file:
        return GNUTranslations(file)
