"""A provision (przepis): the place in an act on which something rests."""

from typing import Final, Literal

import attrs

from zmp_core.law.act import Act

# The order is the order of citation, from the largest unit to the smallest; "par" is §.
_UNITS: Final = (
    ("art", "art."),
    ("par", "§"),
    ("ust", "ust."),
    ("pkt", "pkt"),
    ("lit", "lit."),
)


@attrs.frozen
class Provision:
    """One place in an act, with the units of Polish citation kept under their own names.

    >>> from zmp_core.law.act import USG
    >>> Provision(USG, art="28a", ust="2").format()
    'art. 28a ust. 2 ustawy o samorządzie gminnym'
    >>> str(Provision(USG, art="14", ust="1"))
    'art. 14 ust. 1 u.s.g.'

    Attributes:
        act: The act.
        art: Artykuł; text, for ``"28aa"`` is a number of an article.
        par: Paragraf (§), the unit of codes below the article, and of statutes in its stead.
        ust: Ustęp, one or a range, ``"5-6"``.
        pkt: Punkt.
        lit: Litera.
    """

    act: Act
    art: str | None = None
    par: str | None = None
    ust: str | None = None
    pkt: str | None = None
    lit: str | None = None

    def unit(self) -> str:
        """Return the place without the act: ``"art. 28a ust. 2"``."""
        units = ((sign, getattr(self, name)) for name, sign in _UNITS)
        return " ".join(f"{sign} {number}" for sign, number in units if number is not None)

    def format(self, act: Literal["title", "short"] = "title") -> str:
        """Return the citation in Polish.

        Args:
            act: ``"title"`` names the act as minutes do (*ustawy o samorządzie gminnym*),
                ``"short"`` by its abbreviation (*u.s.g.*).
        """
        named = self.act.genitive() if act == "title" else self.act.short
        return f"{self.unit()} {named}".lstrip()

    def __str__(self) -> str:
        """Return the citation with the abbreviation of the act."""
        return self.format("short")
