"""Values of the law as Markdown. Polish text stays Polish; the frame around it is English.

A value of a kind that has no form here is refused: no ``repr`` finds its way into a page.
"""

import ast
import inspect
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from functools import singledispatch
from typing import Any, Final

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.law.deadline import Length
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision
from zmp_core.rules.majority import Consent, Majority, Quorum
from zmp_core.rules.readings import CHOICES
from zmp_core.rules.rule import Assumption, Effect, FromTerm, Variant
from zmp_core.votes.matter import Matter
from zmp_core.votes.weighing import Measure

_ITEM: Final = "\n  - "
_SIGNS: Final = re.compile(r"([\\`*_\[\]<>|#])")


def plain(text: str) -> str:
    """Return a text in which no sign means anything to Markdown."""
    return _SIGNS.sub(r"\\\1", text)


def joined(*parts: str) -> str:
    """Return the parts that say something, with commas between them."""
    return ", ".join(part for part in parts if part)


@singledispatch
def shown(value: object) -> str:
    """Return the value as Markdown."""
    raise TypeError(f"no form for a {type(value).__name__}: {value!r}")


@shown.register
def _(value: str) -> str:
    return plain(value)


@shown.register
def _(value: StrEnum) -> str:
    return f"`{value}`"


@shown.register
def _(value: bool) -> str:
    return "yes" if value else "no"


@shown.register(int)
@shown.register(Fraction)
def _(value: int | Fraction) -> str:
    return str(value)


@shown.register
def _(value: date) -> str:
    return value.isoformat()


@shown.register
def _(value: Period) -> str:
    since, until = value.since, value.until
    if since is not None and since == until:
        return since.isoformat()
    begins = "" if since is None else f"from {since.isoformat()}"
    ends = "" if until is None else f"to {until.isoformat()}"
    return " ".join(part for part in (begins, ends) if part) or "always"


@shown.register(Provision)
def _(value: Provision) -> str:
    return plain(str(value))


@shown.register(Quorum)
def _(value: Quorum) -> str:
    basis = "" if value.basis is None else shown(value.basis)
    if not value.share:
        return joined("none is asked for", basis)
    name = f"{plain(value.format())} ({value.format('en')})"
    return joined(name, f"counting `{value.counting}`", basis)


@shown.register(Majority)
def _(value: Majority) -> str:
    name = f"{plain(value.format())} ({value.format('en')})"
    return joined(name, "" if value.by is Measure.MEMBERS else f"by `{value.by}`")


@shown.register(Consent)
def _(value: Consent) -> str:
    return f"{plain(value.polish)} ({value.english})"


@shown.register(Matter)
def _(value: Matter) -> str:
    return f"[{plain(value.name)}](matters.md#{value.id})"


@shown.register(FromTerm)
def _(value: FromTerm) -> str:
    return (
        f"councils elected on or after {value.elected.isoformat()}; where the term is not told, "
        f"from {value.first_sitting.isoformat()}"
    )


@shown.register(Effect)
def _(value: Effect) -> str:
    return joined(
        f"after `{value.after}`: `{value.consequence}`",
        "by no provision" if value.basis is None else shown(value.basis),
        "" if value.under is None else _choice(value.under),
        "" if value.against is None else f"if the votes against reached: {shown(value.against)}",
        _only_for(value.matters),
    )


@shown.register(Assumption)
def _(value: Assumption) -> str:
    told = f"`{value.code}`: {plain(value.polish)} ({plain(value.english)})"
    return joined(told, _only_for(value.matters))


@shown.register(Variant)
def _(value: Variant) -> str:
    demands = " and ".join(map(shown, value.requires))
    return joined(
        f"{_choice(value.under)}: {demands}", shown(value.basis), _only_for(value.matters)
    )


@shown.register(Length)
def _(value: Length) -> str:
    if value.by is not None:
        return "to the next {:02}-{:02}".format(*value.by)
    for number, unit in ((value.days, "day"), (value.months, "month")):
        if number:
            whole = f"{number} {unit}" if number == 1 else f"{number} {unit}s"
            return joined(whole, "to the end of that month" if value.to_month_end else "")
    raise ValueError(value)


@shown.register(tuple)
def _(value: tuple[object, ...]) -> str:
    if value == tuple(BodyKind):
        return "every kind"
    if all(isinstance(each, StrEnum | Matter) for each in value):
        return ", ".join(map(shown, value))
    return shown(value[0]) if len(value) == 1 else "".join(_ITEM + shown(each) for each in value)


def _choice(choice: StrEnum) -> str:
    name = next(name for name, choices in CHOICES.items() if isinstance(choice, choices))
    return f"where [{name}](readings.md#{name}) is read as `{choice}`"


def _only_for(matters: tuple[Matter, ...]) -> str:
    return f"only for {shown(matters)}" if matters else ""


def _steps(steps: tuple[tuple[int, int], ...]) -> str:
    return ", ".join(f"up to {residents} residents: {number}" for residents, number in steps)


def _feast(falls: tuple[int, int] | timedelta) -> str:
    if isinstance(falls, timedelta):
        return f"Easter Sunday + {falls.days}" if falls else "Easter Sunday"
    return "{:02}-{:02}".format(*falls)


# Fields of which the type alone does not tell what they mean.
_FORMS: Final[Mapping[str, Any]] = {"up_to": _steps, "falls": _feast}
_LABELS: Final = {
    "basis": "provision",
    "beyond": "beyond, or for all",
    "bodies": "kinds of bodies",
    "checked": "changes looked for until",
    "counted_from": "counted from (pl)",
    "enacted": "brought by",
    "ends": "binds no more",
    "event": "counted from",
    "in_force": "in force",
    "over_residents": "residents of a gmina, more than",
    "late_election": "new council elected even late in the term",
    "mode": "mode of the vote",
    "or_by": "or alone",
    "read_since": "wording read since",
    "repealed": "repealed by",
    "shift": "moved by",
    "sources": "case law and sources",
    "variants": "demands read otherwise",
    "why": "in short",
}
# What ``None`` means where it means that something is not known; elsewhere there is nothing to say.
_UNKNOWN: Final = {
    "after_lapse": "not read",
    "enacted": "not traced",
    "late_election": "not read",
    "mode": "not known, or not said",
    "read_since": "never read",
}


def fields(value: attrs.AttrsInstance, *, without: Iterable[str] = ("id",)) -> dict[str, str]:
    """Return what a value holds, as labels and Markdown, in the order of its fields."""
    told: dict[str, str] = {}
    for field in attrs.fields(type(value)):
        name: str = field.name
        held = getattr(value, name)
        if name in without or name.startswith("_") or held == ():
            continue
        text = _UNKNOWN.get(name, "") if held is None else _FORMS.get(name, shown)(held)
        if text:
            told[_LABELS.get(name, name.replace("_", " "))] = text
    return told


def field_list(told: Mapping[str, str]) -> str:
    """Return labels and texts as a list."""
    return "\n".join(f":{label}: {text}" for label, text in told.items())


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table."""
    lines = (heads, ["---"] * len(heads), *rows)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def sheet(rows: Sequence[attrs.AttrsInstance], *, codes: Iterable[str] = ()) -> str:
    """Return a table of values of one kind, a column for each field that says something.

    Args:
        rows: The values.
        codes: Fields that hold words of programs.
    """
    told = [
        fields(row, without=codes)
        | {name: ", ".join(f"`{word}`" for word in _words(getattr(row, name))) for name in codes}
        for row in rows
    ]
    heads = tuple(dict.fromkeys((*codes, *(label for row in told for label in row))))
    return table(heads, ([_in_line(row.get(head, "")) for head in heads] for row in told))


def _words(held: str | tuple[str, ...]) -> tuple[str, ...]:
    return (held,) if isinstance(held, str) else held


def _in_line(text: str) -> str:
    return text.removeprefix(_ITEM).replace(_ITEM, "; ")


def members(kind: type[StrEnum]) -> dict[str, str]:
    """Return the words of a closed list with the docstring of each, as the source has them."""
    body = ast.parse(inspect.getsource(kind)).body[0]
    told = {str(each): "" for each in kind}
    word: str | None = None
    for node in getattr(body, "body", ()):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            word = str(node.value.value)
        elif word is not None and isinstance(node, ast.Expr):
            text = inspect.cleandoc(ast.literal_eval(node.value))
            told[word] = text.replace("\n", " ").replace("``", "`")
            word = None
    return told


def word_list(kind: type[StrEnum]) -> str:
    """Return a table of the words of a closed list."""
    return table(("code", "meaning"), ((f"`{code}`", text) for code, text in members(kind).items()))


def page(title: str, answer: str, *parts: str) -> str:
    """Return a page: the question as its title, the short answer, the rest."""
    return "\n\n".join((f"# {title}", f"> {answer}", *parts)) + "\n"
