"""What a resolution on a matter cites as its legal basis: the competence of the matter, read.

Never the rule of voting, which a resolution does not cite. The catalogue of matters was not read
unit by unit against the acts, so look at the unit of the day before it is printed.
"""

import re
from functools import cache
from typing import Final

import attrs

from zmp_core.errors import InvalidValueError
from zmp_core.law.provision import Provision, parse_provisions
from zmp_core.votes.matter import Matter


@attrs.frozen(kw_only=True)
class Competence:
    """What a resolution on a matter cites.

    Attributes:
        provisions: The provisions, in the order in which they are cited.
        others: What the catalogue names besides and this library cannot read as a provision: an act
            without a unit, or one whose identity is not kept here.
    """

    provisions: tuple[Provision, ...] = ()
    others: tuple[str, ...] = ()


# The catalogue writes "art. 18 ust. 2 pkt 12, 84": a number after a comma is an article.
_NEXT_ARTICLE: Final = re.compile(r",\s(?=[0-9])")


@cache
def competence_of(matter: Matter) -> Competence:
    """Return what a resolution on a matter cites.

    >>> [str(each) for each in competence_of(Matter.ASSOCIATION_ACCESSION).provisions]
    ['art. 18 ust. 2 pkt 12 u.s.g.', 'art. 84 u.s.g.']
    >>> competence_of(Matter.WASTE_RULES).others
    ('art. 4 u.c.p.g.',)
    """
    provisions, others = list[Provision](), list[str]()
    for cited in filter(None, matter.competence.split("; ")):
        try:
            places = parse_provisions(_NEXT_ARTICLE.sub(", art. ", cited))
        except InvalidValueError:
            others.append(cited)
            continue
        provisions += (place for place in places if isinstance(place, Provision))
    return Competence(provisions=tuple(provisions), others=tuple(others))
