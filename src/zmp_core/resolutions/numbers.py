"""Numbers of resolutions, and the schemes that say what their figures mean.

No act prescribes how local acts are numbered. A scheme comes from a statute or from custom, so it
belongs to an issuer and to a span of days, and two houses read the same figures differently.
"""

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Final, TypedDict, Unpack

import attrs

from zmp_core.errors import (
    AmbiguousError,
    Fault,
    InvalidRecordError,
    InvalidValueError,
    NotCoveredError,
    unless_kind,
    unless_number,
    unless_text,
)
from zmp_core.law.period import Period
from zmp_core.polish.roman import parse_roman, to_roman
from zmp_core.resolutions.atoms import Atom, AtomKind, Shape, find_shape, joined
from zmp_core.resolutions.tokens import tokens
from zmp_core.resolutions.years import read_year


class Restart(StrEnum):
    """When the running number of a scheme begins again at 1."""

    TERM = "term"
    """With the term of the council (kadencja)."""
    YEAR = "year"
    """With the year."""
    SESSION = "session"
    """With each session or meeting."""


@attrs.frozen(kw_only=True)
class ResolutionNumber:
    """The number of a resolution or an order, with the parts of it that are known.

    What is not printed is ``None``, and so is what two schemes read differently.

    Attributes:
        raw: The number as printed, after the folds of its heading.
        session: The session (sesja): *XI*, or *56* where the house counts in Arabic figures.
        sequence: The running number: *59*, *59a*.
        term: The term of the council (kadencja), in Roman numerals.
        meeting: The meeting (posiedzenie) of a board or a college.
        prefix: The class of the filing plan, with the mark of the office: *0007*, *OR.0050*.
        year: The year, in full.
        year_raw: The year as printed, in two or four figures.
        readings: The schemes that fit: one where the number is understood, several where their
            issuer must be asked, none where no scheme is known for it.
        is_case_mark: Whether it is a mark of an office (znak sprawy) and no number of a series.

    Raises:
        InvalidRecordError: If there is no text or the year is no number.
    """

    raw: str
    session: str | None = None
    sequence: str | None = None
    term: str | None = None
    meeting: str | None = None
    prefix: str | None = None
    year: int | None = None
    year_raw: str | None = None
    readings: tuple["NumberScheme", ...] = ()
    is_case_mark: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse what is no number."""
        faults = unless_text(self.raw, path="/raw")
        if self.year is not None:
            expected = "a year in full, e.g. 2025"
            faults += unless_number(
                self.year, 1, code="not_a_year", path="/year", expected=expected
            )
        if faults:
            raise InvalidRecordError(tuple(faults))

    @property
    def scheme(self) -> "NumberScheme | None":
        """The one scheme that reads the number; ``None`` where there is none, or several."""
        return self.readings[0] if len(self.readings) == 1 else None

    @property
    def is_ambiguous(self) -> bool:
        """Whether several schemes read the number, each in its way."""
        return len(self.readings) > 1

    def format(self) -> str:
        """Return the number as printed."""
        return self.raw

    def __str__(self) -> str:
        """Return the number as printed."""
        return self.raw


# Name of the part in a pattern, and the field of a number that it fills.
_FIELDS: Final = {
    "PREFIX": "prefix",
    "ARABIC-SESSION": "session",
    "SESSION": "session",
    "MEETING": "meeting",
    "TERM": "term",
    "SEQ": "sequence",
    "YYYY": "year",
    "YY": "year",
}
_ROMAN: Final = frozenset({"SESSION", "TERM"})
_SIGN: Final = "[-/.() ]"
_NAME: Final = "|".join(_FIELDS)
_PATTERN: Final = re.compile(f"(?:{_NAME})(?:{_SIGN}(?:{_NAME}))*")
_SPLIT: Final = re.compile(f"({_NAME})")
_PREFIX: Final = re.compile(r"[A-Z]{1,5}[0-9]*(?:[.-](?:[A-Z]{1,5}[0-9]*|[0-9]{1,4}))*|[0-9]{3,4}")
_EXPECTED: Final = (
    "parts out of PREFIX, SESSION, ARABIC-SESSION, MEETING, TERM, SEQ, YYYY, YY, each once, "
    "PREFIX only first, with one of the signs / - . ( ) between them, e.g. 'SESSION/SEQ/YYYY'"
)
_FORMS: Final = {
    "ARABIC-SESSION": re.compile("[1-9][0-9]{0,3}"),
    "MEETING": re.compile("[1-9][0-9]{0,3}"),
    "SEQ": re.compile("[0-9]{1,7}(?:[a-h]|bis)?"),
    "YYYY": re.compile("(?:19|20)[0-9]{2}"),
    "YY": re.compile("[0-9]{2}"),
}
# The least and the greatest number that can be printed as each part.
_LIMITS: Final = {
    "SESSION": (1, 3999),
    "TERM": (1, 3999),
    "ARABIC-SESSION": (1, 9999),
    "MEETING": (1, 9999),
    "SEQ": (1, 9_999_999),
    "YYYY": (1990, 2089),
    "YY": (1990, 2089),
}


class NumberParts(TypedDict, total=False):
    """Parts of a number beside the running one, as numbers.

    Attributes:
        session: The session; the scheme says whether it is printed in Roman numerals.
        meeting: The meeting.
        term: The term of the council.
        year: The year, in full.
        prefix: The class of the filing plan, with the mark of the office.
    """

    session: int
    meeting: int
    term: int
    year: int
    prefix: str


@attrs.frozen(kw_only=True)
class NumberScheme:
    """How one issuer numbers its resolutions, and in which days.

    >>> scheme = NumberScheme(pattern="SESSION/SEQ/YYYY", restarts=Restart.TERM)
    >>> number = scheme.parse("XI/59/2025")
    >>> number.session, number.sequence, number.year
    ('XI', '59', 2025)
    >>> str(scheme.next(number, session=12, year=2025))
    'XII/60/2025'

    Attributes:
        pattern: The parts in the order in which they are printed, with the signs between them.
            ``SESSION`` and ``TERM`` are Roman, the rest is Arabic, ``PREFIX`` is what the filing
            plan puts before.
        issuer: Whose scheme it is; ``None`` where it is not told.
        in_force: On which days it is used.
        restarts: When the running number begins again; ``None`` where it is not known.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """

    pattern: str
    issuer: str | None = None
    in_force: Period = attrs.field(factory=Period)
    restarts: Restart | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what is no scheme."""
        faults = [
            *_unless_pattern(self.pattern),
            *([] if self.issuer is None else unless_text(self.issuer, path="/issuer")),
            *unless_kind(
                self.in_force, Period, code="wrong_kind", path="/in_force", expected="a Period"
            ),
            *unless_kind(
                self.restarts,
                Restart | None,
                code="wrong_kind",
                path="/restarts",
                expected="a Restart, or None where it is not known",
            ),
        ]
        if faults:
            raise InvalidRecordError(tuple(faults))

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the parts, in the order in which they are printed."""
        return _cut(self.pattern)[0]

    @property
    def signs(self) -> tuple[str, ...]:
        """What stands between the parts."""
        return _cut(self.pattern)[1]

    # --- reading -----------------------------------------------------------------------------

    def parse(self, text: str, *, until: date | None = None) -> ResolutionNumber:
        """Read a number that is written exactly as this scheme writes it.

        Args:
            text: The number, without *nr*.
            until: The last day that it can be, for years of two figures.

        Raises:
            InvalidValueError: If it is written otherwise.
        """
        refused = InvalidValueError(text, f"a number of the form {self.pattern}")
        if not isinstance(text, str):
            raise refused
        shape = find_shape(tuple(tokens(text)), 0)
        if shape is None or shape.folds or shape.compact != text:
            raise refused
        number = read_shape(self, shape, until=until)
        if number is None or any(getattr(number, _FIELDS[name]) is None for name in self.parts):
            raise refused
        return number

    # --- writing -----------------------------------------------------------------------------

    def number(self, sequence: int, **parts: Unpack[NumberParts]) -> ResolutionNumber:
        """Make a number; a scheme without a running number, as of minutes, only reads.

        >>> str(NumberScheme(pattern="PREFIX.SEQ.YYYY").number(12, prefix="0050", year=2025))
        '0050.12.2025'

        Args:
            sequence: The running number.
            parts: All other parts that the scheme prints, and no more.

        Raises:
            InvalidRecordError: If a part is missing, cannot be such a part, or is not printed.
        """
        given: dict[str, object] = {"sequence": sequence, **parts}
        names = {_FIELDS[name]: name for name in self.parts}
        faults = [
            *(
                fault
                for field, name in names.items()
                for fault in _unless_part(name, given.get(field))
            ),
            *(
                Fault("not_in_scheme", f"/{field}", value, f"nothing: {self.pattern} prints none")
                for field, value in given.items()
                if field not in names
            ),
        ]
        if faults:
            raise InvalidRecordError(tuple(faults))
        figures = [_printed(name, given[field]) for field, name in names.items()]
        return self.parse(joined(figures, self.signs))

    def next(self, last: ResolutionNumber | None, **parts: Unpack[NumberParts]) -> ResolutionNumber:
        """Return the number that follows.

        Args:
            last: The last number that was given; ``None`` where this is the first of its series,
                as the first of a term is under a scheme that does not print the term.
            parts: The parts of the new number, but for the running one.

        Raises:
            InvalidValueError: If the last number is of another scheme, or it is not known when
                the running number begins again.
            InvalidRecordError: If the parts are not those of the scheme.
        """
        first = self.number(1, **parts)
        if last is None or self._series(last) != self._series(first):
            return first
        return self.number(self._running(last) + 1, **parts)

    def number_drafts(
        self,
        adopted: Iterable[bool],
        *,
        last: ResolutionNumber | None = None,
        **parts: Unpack[NumberParts],
    ) -> tuple[ResolutionNumber | None, ...]:
        """Number drafts in the order of their votes; a lost draft gets no number.

        >>> scheme = NumberScheme(pattern="SESSION/SEQ/YY", restarts=Restart.TERM)
        >>> adopted = [True, False, True]
        >>> [str(number) for number in scheme.number_drafts(adopted, session=1, year=2024)]
        ['I/1/24', 'None', 'I/2/24']

        Args:
            adopted: Whether each was adopted. An outcome that is not known is refused, for all
                numbers after it hang on it.
            last: The last number that was given before; ``None`` where there was none.
            parts: The parts that all of them share.

        Raises:
            InvalidRecordError: If an outcome is neither ``True`` nor ``False``, or the parts are
                not those of the scheme.
            InvalidValueError: As for ``next``.
        """
        outcomes = tuple(adopted)
        faults = [
            fault
            for at, outcome in enumerate(outcomes)
            for fault in unless_kind(
                outcome, bool, code="not_decided", path=f"/adopted/{at}", expected="True or False"
            )
        ]
        if faults:
            raise InvalidRecordError(tuple(faults))
        numbers = list[ResolutionNumber | None]()
        for outcome in outcomes:
            last = self.next(last, **parts) if outcome else last
            numbers.append(last if outcome else None)
        return tuple(numbers)

    # --- order -------------------------------------------------------------------------------

    def order(self, number: ResolutionNumber) -> tuple[int, int, int, int, str]:
        """Return the key by which numbers of this scheme are sorted: ``sorted(key=scheme.order)``.

        They stand in the order in which they were given, within one term of the council: which
        term it was is told by the number only where the scheme prints it.

        Raises:
            InvalidValueError: If the number is not of this scheme or lacks a part.
        """
        running = self._running(number)
        suffix = (number.sequence or "").lstrip("0123456789")
        return (*self._series(number), running, suffix)

    def _running(self, number: ResolutionNumber) -> int:
        return int(_RUNNING.split(number.sequence or "")[0])

    def _series(self, number: ResolutionNumber) -> tuple[int, int, int]:
        """Return what is the same for all numbers among which the running one grows."""
        if number.scheme != self or number.sequence is None:
            raise InvalidValueError(number.raw, f"a whole number of the scheme {self.pattern}")
        term = 0 if number.term is None else _value(number.term)
        year = number.year or 0
        sitting = number.meeting if number.session is None else number.session
        match self.restarts:
            case Restart.TERM:
                return (term, 0, 0)
            case Restart.YEAR:
                return (0, year, 0)
            case Restart.SESSION:
                return (term, year, 0 if sitting is None else _value(sitting))
            case _:
                expected = "a scheme that tells when its running number begins again"
                raise InvalidValueError(self.pattern, expected)


def read_shape(
    scheme: NumberScheme, shape: Shape, *, until: date | None = None
) -> ResolutionNumber | None:
    """Read a number as printed in a heading; ``None`` where the scheme does not read it.

    Numerals that make no number, a running number left blank and a year that cannot be stay
    ``None``.
    """
    found = _fields(scheme.pattern, shape)
    if found is None:
        return None
    year_raw = found.get("year")
    try:
        year = None if year_raw is None else read_year(year_raw, until=until)
    except InvalidValueError:
        year = None
    return ResolutionNumber(
        raw=shape.raw,
        session=found.get("session"),
        sequence=found.get("sequence"),
        term=found.get("term"),
        meeting=found.get("meeting"),
        prefix=found.get("prefix"),
        year=year,
        year_raw=year_raw,
        readings=(scheme,),
    )


def _fields(pattern: str, shape: Shape) -> dict[str, str | None] | None:
    """Give each field its figures; ``None`` where the number is of another form."""
    names, signs = _cut(pattern)
    atoms = shape.atoms
    found = dict[str, str | None]()
    absorbed = len(atoms) - len(names)  # a prefix may be of several figures: KI.411
    if absorbed < 0 or (absorbed and names[0] != "PREFIX") or shape.signs[absorbed:] != signs:
        return None
    if names[0] == "PREFIX":
        prefix = joined([atom.text for atom in atoms[: absorbed + 1]], shape.signs)
        if _PREFIX.fullmatch(prefix) is None:
            return None
        found["prefix"] = prefix
        names, atoms = names[1:], atoms[absorbed + 1 :]
    for name, atom in zip(names, atoms, strict=True):
        if not _is_such_a_part(name, atom):
            return None
        is_told = atom.kind not in {AtomKind.BLANK, AtomKind.BROKEN}
        found[_FIELDS[name]] = atom.text if is_told else None
    return found


@lru_cache
def _cut(pattern: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Cut a pattern into the names of its parts and the signs between them."""
    pieces = tuple(_SPLIT.split(pattern))
    return pieces[1::2], pieces[2:-1:2]


_RUNNING: Final = re.compile("[a-z]")


def _value(figures: str) -> int:
    return int(figures) if figures.isdecimal() else parse_roman(figures)


def _unless_pattern(pattern: object) -> list[Fault]:
    names = list[str]()
    if isinstance(pattern, str) and _PATTERN.fullmatch(pattern):
        names = _SPLIT.split(pattern)[1::2]
    fields = [_FIELDS[name] for name in names]
    good = names and len(set(fields)) == len(fields) and "PREFIX" not in names[1:]
    return [] if good else [Fault("not_a_pattern", "/pattern", pattern, _EXPECTED)]


def _is_such_a_part(name: str, atom: Atom) -> bool:
    """Tell whether an atom may stand for the part, by what it is made of."""
    if name in _ROMAN:
        return atom.kind in {AtomKind.ROMAN, AtomKind.BROKEN}
    if atom.kind is AtomKind.BLANK:
        return name == "SEQ"
    return atom.kind is AtomKind.ARABIC and _FORMS[name].fullmatch(atom.text) is not None


def _unless_part(name: str, value: object) -> list[Fault]:
    """Return the fault of what cannot be printed as that part."""
    path = f"/{_FIELDS[name]}"
    if name == "PREFIX":
        good = isinstance(value, str) and _PREFIX.fullmatch(value) is not None
        expected = "the class of the filing plan as text, e.g. '0007' or 'OR.0050'"
        return [] if good else [Fault("not_a_prefix", path, value, expected)]
    least, most = _LIMITS[name]
    good = type(value) is int and least <= value <= most
    expected = f"a whole number from {least} to {most}"
    return [] if good else [Fault("not_a_number", path, value, expected)]


def _printed(name: str, value: object) -> str:
    if name in _ROMAN and isinstance(value, int):
        return to_roman(value)
    return str(value)[-2:].zfill(2) if name == "YY" else str(value)


def find_scheme(schemes: Iterable[NumberScheme], issuer: str, day: date) -> NumberScheme:
    """Return the scheme that the issuer used on that day.

    Args:
        schemes: Schemes of any issuers.
        issuer: The issuer, written as in the schemes.
        day: The day of the resolution.

    Raises:
        NotCoveredError: If there is none of that issuer for that day.
        AmbiguousError: If there are several.
    """
    own = [scheme for scheme in schemes if scheme.issuer == issuer]
    found = [scheme for scheme in own if day in scheme.in_force]
    question = f"numbers of {issuer!r} on {day}"
    if not found:
        covered = ", ".join(f"{scheme.pattern} {scheme.in_force}" for scheme in own)
        raise NotCoveredError(question, covered or "nothing of that issuer")
    if len(found) > 1:
        raise AmbiguousError(question, tuple(scheme.pattern for scheme in found))
    return found[0]
