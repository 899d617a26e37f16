"""What a review finds: coded remarks with their gravity, and the report that holds them."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

import attrs

from zmp_core.law.provision import Provision
from zmp_core.rules.contests import Election
from zmp_core.rules.verdict import Verdict


class Severity(StrEnum):
    """How grave a finding is; ``<`` and its kin compare gravity.

    >>> Severity.BREACH > Severity.DOUBT > Severity.NOTE > Severity.NONE
    True
    """

    NONE = "none"
    """Nothing at all: the gravity of a report without findings."""
    NOTE = "note"
    """Something to know."""
    DOUBT = "doubt"
    """It may be a breach: the law is disputed, or what is not known decides."""
    BREACH = "breach"
    """The law was not kept. What follows is for the supervisor and the courts to say."""

    def __lt__(self, other: str) -> bool:
        """Tell whether this is less grave."""
        return _rank(self) < _rank(other)

    def __le__(self, other: str) -> bool:
        """Tell whether this is no graver."""
        return _rank(self) <= _rank(other)

    def __gt__(self, other: str) -> bool:
        """Tell whether this is graver."""
        return _rank(self) > _rank(other)

    def __ge__(self, other: str) -> bool:
        """Tell whether this is at least as grave."""
        return _rank(self) >= _rank(other)


_ORDER: Final = tuple(Severity)


def _rank(severity: str) -> int:
    return _ORDER.index(Severity(severity))


@attrs.frozen(kw_only=True)
class Finding:
    """One remark. Codes are the contract, words are not.

    Attributes:
        code: Stable name; the reference pages list them all.
        severity: How grave it is.
        path: Where in the value, as a JSON pointer.
        have: What is there, as text; ``None`` where nothing can be said.
        need: What the law or the rest of the value would have; ``None`` likewise.
        basis: The provision; ``None`` where the remark rests on no single one.
    """

    code: str
    severity: Severity
    path: str = ""
    have: str | None = None
    need: str | None = None
    basis: Provision | None = None

    def under(self, path: str) -> "Finding":
        """Return the same finding seen from a value that holds this one at ``path``."""
        return attrs.evolve(self, path=path + self.path)

    def message(self, language: str = "pl") -> str:
        """Return the finding in one sentence.

        Args:
            language: ``"pl"`` or ``"en"``.

        Raises:
            InvalidValueError: If it is another language.
        """
        from zmp_core.review.codes import value, wording  # noqa: PLC0415  words come last

        have, need = value(self.have, language), value(self.need, language)
        text = wording(self.code, language).format(have=have, need=need)
        if self.basis is None:
            return text
        return f"{text} ({self.basis.format('title' if language == 'pl' else 'short')})"

    def __str__(self) -> str:
        """Return gravity, code and place in one line."""
        return f"{self.severity} {self.code} {self.path}".rstrip()


@attrs.frozen(kw_only=True)
class Report:
    """All that a review has found, the gravest first. It informs and holds nothing up.

    Attributes:
        findings: The findings.
        verdict: The verdict on the vote; ``None`` where there is none.
        election: The result of the contest; ``None`` where it was none.
    """

    findings: tuple[Finding, ...] = ()
    verdict: Verdict | None = None
    election: Election | None = None

    @property
    def worst(self) -> Severity:
        """The gravity of the gravest finding, ``Severity.NONE`` where there is none."""
        return max((finding.severity for finding in self.findings), default=Severity.NONE)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes found, each once, the gravest first."""
        return tuple(dict.fromkeys(finding.code for finding in self.findings))

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings of one gravity."""
        return tuple(each for each in self.findings if each.severity is severity)

    def __iter__(self) -> Iterator[Finding]:
        """Give the findings, the gravest first."""
        return iter(self.findings)

    def __len__(self) -> int:
        """Return the number of findings."""
        return len(self.findings)

    def __bool__(self) -> bool:
        """Tell whether anything was found."""
        return bool(self.findings)

    def explain(self, language: str = "pl") -> str:
        """Return the findings in lines, each with its gravity and its sentence."""
        return "\n".join(f"[{each.severity}] {each.message(language)}" for each in self.findings)
