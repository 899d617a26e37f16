"""Resolutions about resolutions: amending, repealing, putting right, announcing a whole text.

Source: zasady techniki prawodawczej § 82 and 143; art. 16-18 u.o.a.n. in the text of Dz.U. 2019
poz. 1461, read on 2026-11-25.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

import attrs

from zmp_core.errors import Fault, InvalidRecordError
from zmp_core.law.act import OGL
from zmp_core.law.provision import Provision
from zmp_core.polish.grammar import Case
from zmp_core.polish.spaces import Spaces
from zmp_core.resolutions.basis import LegalBasis
from zmp_core.resolutions.events import Published
from zmp_core.resolutions.kinds import ResolutionKind
from zmp_core.resolutions.layout import joined, laid, sentence
from zmp_core.resolutions.mentions import PARTICIPLE, gender_of, mention, printed_subject
from zmp_core.resolutions.resolution import Resolution


def _about(resolution: Resolution, stem: str) -> Resolution:
    """Return the draft of a resolution that does something to another, on the same basis.

    Where the acts are printed is left out, for that is a question of its own day.
    """
    noun = resolution.kind.noun.accusative
    basis = resolution.basis
    cites = None if basis is None or not basis.provisions else basis.provisions
    return attrs.evolve(
        resolution,
        intro=stem + PARTICIPLE[gender_of(resolution.kind)][0],
        subject=joined(noun, printed_subject(resolution, Case.ACCUSATIVE)),
        basis=None if cites is None else LegalBasis(provisions=cites),
        clause=None,
        history=(),
    )


def amending(resolution: Resolution) -> Resolution:
    """Return the draft of a resolution that changes another: *zmieniająca uchwałę w sprawie …*.

    It has the matter, the basis, the supervisor of the other one, and so its rule of voting; only
    the body that passed an act may change it.
    """
    return _about(resolution, "zmieniając")


def repealing(resolution: Resolution) -> Resolution:
    """Return the draft of a resolution that repeals another: *uchylająca uchwałę w sprawie …*."""
    return _about(resolution, "uchylając")


def repeal_clause(resolution: Resolution, *, spaces: Spaces = "no_break") -> str:
    """Return the final provision that repeals another: *Traci moc uchwała Nr …*.

    Where it was published, the gazette is named.

    Raises:
        InvalidRecordError: If the other one was not adopted.
    """
    told = f"Traci moc {mention(resolution, spaces='plain')}"
    published = resolution.past.last(Published)
    if isinstance(published, Published) and published.reference is not None:
        told += f" ({published.reference.format()})"
    return laid(sentence(told), spaces)


class Mistake(StrEnum):
    """A mistake in a text, which decides how it is put right."""

    IN_VOTED_TEXT = "in_voted_text"
    """The council voted the mistake; only a resolution that amends the text puts it right."""
    IN_GAZETTE = "in_gazette"
    """The gazette printed what was not voted; who issues it puts that right by a notice
    (obwieszczenie o sprostowaniu błędu)."""
    IN_CONSOLIDATED_TEXT = "in_consolidated_text"
    """The consolidated text is not what the act and its changes say; who announced it puts that
    right by a notice."""

    @property
    def cure(self) -> ResolutionKind:
        """By which paper it is put right."""
        voted = self is Mistake.IN_VOTED_TEXT
        return ResolutionKind.RESOLUTION if voted else ResolutionKind.NOTICE

    @property
    def by(self) -> str:
        """Who puts it right, in Polish."""
        return _CORRECTED_BY[self]

    @property
    def basis(self) -> Provision | None:
        """The provision; ``None`` where no act words it."""
        return _CORRECTED_UNDER[self]


_CORRECTED_BY: Final = {
    Mistake.IN_VOTED_TEXT: "organ, który podjął uchwałę",
    Mistake.IN_GAZETTE: "organ wydający dziennik urzędowy (wojewoda)",
    Mistake.IN_CONSOLIDATED_TEXT: "organ, który ogłosił tekst jednolity",
}
_CORRECTED_UNDER: Final = {
    Mistake.IN_VOTED_TEXT: None,
    Mistake.IN_GAZETTE: Provision(OGL, art="17", ust="4"),
    Mistake.IN_CONSOLIDATED_TEXT: Provision(OGL, art="18", ust="2"),
}


# --- Consolidated text ---------------------------------------------------------------------------


def consolidating(resolution: Resolution) -> Resolution:
    """Return the draft of the notice that announces a consolidated text (tekst jednolity).

    The same body announces it, as an annex to a notice (obwieszczenie); it is no resolution.

    Raises:
        InvalidRecordError: If the resolution was not adopted.
    """
    told = mention(resolution, Case.GENITIVE, spaces="plain")
    return attrs.evolve(
        resolution,
        kind=ResolutionKind.NOTICE,
        intro="w sprawie",
        subject=f"ogłoszenia jednolitego tekstu {told}",
        basis=None,
        clause=None,
        history=(),
    )


def consolidation_formula(
    resolution: Resolution,
    changes: Sequence[Resolution],
    basis: str,
    *,
    spaces: Spaces = "no_break",
) -> str:
    """Return the sentence by which a notice announces a consolidated text.

    Args:
        resolution: The resolution.
        changes: Those that changed it, in their order.
        basis: The line of the legal basis, as `LegalBasis.format` gives it.
        spaces: Whether a line may break within citations.

    Raises:
        InvalidRecordError: If one of them was not adopted, or there is no change.
    """
    if not changes:
        fault = Fault("nothing_changed", "/changes", changes, "one change at least")
        raise InvalidRecordError((fault,))
    told = mention(resolution, Case.GENITIVE, spaces="plain")
    lead = (
        f"{basis} ogłasza się w załączniku do niniejszego obwieszczenia jednolity tekst {told}, "
        "z uwzględnieniem zmian wprowadzonych"
    )
    each = [mention(change, Case.INSTRUMENTAL, spaces="plain") for change in changes]
    if len(each) == 1:
        return laid(sentence(f"{lead} {each[0]}"), spaces)
    points = ";\n".join(f"{at}) {one}" for at, one in enumerate(each, 1))
    return laid(sentence(f"{lead}:\n{points}"), spaces)
