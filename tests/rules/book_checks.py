"""How a book of rules is held against a table that a lawyer can read, and the table against slips.

Each table is a TOML file in ``tests/data``, written by hand from the texts, not from the book. Its
parts are ``wordings``, ``matters``, ``bodies``, ``read_since``, ``assumptions``, ``effects``,
``from_term`` and ``votes`` of a body of ``seats``. Those in ``PAPERS`` may be left out, and what
they would say is then not checked.
"""

import hashlib
import json
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs

from zmp_core import interchange
from zmp_core.bodies import Body, BodyKind
from zmp_core.errors import NotCoveredError
from zmp_core.law import Period
from zmp_core.rules import (
    ABSOLUTE,
    SIMPLE,
    Base,
    CastingVote,
    Confidence,
    ConfidenceWithoutQuorum,
    Consent,
    Consequence,
    Effect,
    FromTerm,
    Majority,
    MissedDischarge,
    Outcome,
    Rule,
    RuleBook,
    Variant,
    judge,
)
from zmp_core.votes import Matter, Tally, VoteRecord, VotingMode

Table = Mapping[str, Any]

PAPERS = ("enacted", "repealed", "confidence", "variants")
CHECKED = date(2026, 11, 24)
A_DAY = timedelta(days=1)


def table_of(name: str) -> Table:
    return tomllib.loads(Path(__file__).parents[1].joinpath("data", name).read_text("utf-8"))


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def majority_in_words(rule: Rule) -> str:
    names = {
        (Fraction(1), Base.AGAINST, True): "simple",
        (Fraction(1, 2), Base.VALID_VOTES, True): "absolute",
        (Fraction(1, 2), Base.SEATS, True): "absolute of seats",
        (Fraction(3, 5), Base.SEATS, False): "3/5 of seats",
    }
    return " + ".join(
        "consent"
        if isinstance(demand, Consent)
        else names.get((demand.share, demand.of, demand.more_than), "?") + tie_in_words(demand)
        for demand in rule.requires
    )


def tie_in_words(majority: Majority) -> str:
    vote = majority.casting
    return "" if vote is None else f"; a tie: {vote.polish}, {vote.basis}"


def quorum_in_words(rule: Rule) -> str:
    quorum = rule.quorum
    assert quorum.share in {Fraction(0), Fraction(1, 2)}
    assert (quorum.more_than, quorum.counting) == (False, "in_room")
    return str(quorum.of) if quorum.share else f"no share of {quorum.of}"


def effect_in_words(effect: Effect) -> str:
    basis = "" if effect.basis is None else f" @ {effect.basis}"
    reading = "" if effect.under is None else f" ? {effect.under}"
    against = "" if effect.against is None else f" & against: {effect.against.format('en')}"
    matters = "".join(f" : {matter.id}" for matter in effect.matters)
    return f"{effect.after} > {effect.consequence}{basis}{reading}{against}{matters}"


def variant_in_words(rule: Rule, variant: Variant) -> str:
    demands = majority_in_words(attrs.evolve(rule, requires=variant.requires))
    matters = "".join(f" : {matter.id}" for matter in variant.matters)
    return f"{variant.under} > {demands} @ {variant.basis}{matters}"


def row_of(rule: Rule) -> list[str]:
    days = rule.days()
    assert days is not None
    return [
        rule.id,
        "" if days.since is None else days.since.isoformat(),
        "" if days.until is None else days.until.isoformat(),
        quorum_in_words(rule),
        str(rule.quorum.basis),
        majority_in_words(rule),
        str(rule.basis),
        str(rule.mode or "-"),
    ]


def check_rows(book: RuleBook, table: Table) -> None:
    assert [row_of(rule) for rule in book.rules] == table["wordings"]


def check_the_rest(book: RuleBook, table: Table) -> None:
    for rule in book.rules:
        days = rule.days()
        assert days is not None
        assert days.since is not None
        key = f"{rule.id} {days.since.isoformat()}"

        def told(part: str, key: str = key, id: str = rule.id) -> Any:
            """Return what the table says of the wording, else of the rule."""
            of_part = table.get(part, {})
            return of_part.get(key, of_part.get(id))

        assert [effect_in_words(each) for each in rule.effects] == (told("effects") or [])
        assert [each.code for each in rule.assumptions] == (told("assumptions") or [])
        assert rule.read_since == day(told("read_since"))
        assert rule.checked == (day(told("checked") or "") or CHECKED)
        assert [matter.id for matter in rule.matters] == told("matters")
        assert [str(kind) for kind in rule.bodies] == (told("bodies") or table["bodies"]["all"])
        terms = told("from_term")
        assert rule.binds == (terms and FromTerm(*(date.fromisoformat(each) for each in terms)))
        if rule.binds is not None:
            assert rule.in_force.since == date(2018, 1, 31)
        found = {
            "enacted": rule.enacted,
            "repealed": rule.repealed,
            "confidence": rule.confidence,
            "variants": [variant_in_words(rule, each) for each in rule.variants] or None,
        }
        usual = {"confidence": "high"}
        for part in PAPERS:
            assert part not in table or found[part] == (told(part) or usual.get(part)), part


def check_votes(book: RuleBook, table: Table) -> None:
    """Hold votes on both sides of each threshold against every wording, in every kind of body."""
    for rule in book.rules:
        days = rule.days()
        assert days is not None
        kind, _, consent = majority_in_words(rule).partition(" + ")
        votes = table["votes"]["without quorum" if not rule.quorum.share else kind]
        for body in rule.bodies:
            for in_favour, against, abstaining, present, outcome in votes:
                record = VoteRecord(
                    body=Body(kind=body, seats=table["seats"]),
                    matter=rule.matters[0],
                    day=days.since,
                    tally=Tally(in_favour, against, abstaining, present=present),
                    consent=True if consent else None,
                )
                assert judge(record, book=book).outcome == outcome


CHECKS = (check_rows, check_the_rest, check_votes)


def notices(book: RuleBook, table: Table) -> bool:
    for check in CHECKS:
        try:
            check(book, table)
        except (AssertionError, NotCoveredError):
            return True
    return False


def check_papers(rule: Rule) -> None:
    assert rule.quorum.basis is not None
    assert rule.title
    assert rule.enacted.startswith("Dz.U. ")
    assert rule.why.endswith(".")
    assert all(rule.sources)
    assert rule.sources
    assert rule.in_force.since is not None
    for effect in rule.effects:
        # An effect without a provision is one that is disputed or that nobody has settled.
        assert effect.basis is not None or effect.under or effect.consequence == "unsettled"


def check_no_conflict(book: RuleBook) -> None:
    for one in range(len(book.rules)):
        for other in range(one):
            first, second = book.rules[one], book.rules[other]
            if set(first.matters) & set(second.matters) and set(first.bodies) & set(second.bodies):
                days = [rule.days() for rule in (first, second)]
                assert days[0] is not None
                assert days[1] is not None
                assert not days[0].meets(days[1])


def digest_of(book: RuleBook) -> str:
    document = json.dumps([interchange.unstructure(rule) for rule in book.rules], sort_keys=True)
    return hashlib.sha256(document.encode()).hexdigest()[:12]


# --- slips --------------------------------------------------------------------------------------


def altered(rule: Rule, table: Table) -> Iterator[tuple[str, Rule]]:
    """Give the rule with one slip each, in every field that decides or that papers rest on."""
    yield from slips_of_the_majority(rule)
    yield from slips_of_the_quorum(rule)
    yield from slips_of_the_effects(rule)
    yield from ((name, slip) for name, slip in slips_of_the_papers(rule) if name in table)
    for step in (-A_DAY, A_DAY):
        yield from slips_of_the_dates(rule, step)
    for mode in (None, *VotingMode):
        if mode is not rule.mode:
            yield f"mode {mode}", attrs.evolve(rule, mode=mode)
    art = attrs.evolve(rule.basis, art=f"{rule.basis.art}z")
    yield "basis", attrs.evolve(rule, basis=art)
    yield "matter added", attrs.evolve(rule, matters=(*rule.matters, Matter.OTHER))
    yield "body added", attrs.evolve(rule, bodies=(*rule.bodies, BodyKind.COMMITTEE))
    for name in ("matters", "bodies", "requires"):
        yield from dropped(rule, name)
    for at in range(len(rule.assumptions)):
        kept = (*rule.assumptions[:at], *rule.assumptions[at + 1 :])
        yield "assumption dropped", attrs.evolve(rule, assumptions=kept)


def dropped(rule: Rule, name: str) -> Iterator[tuple[str, Rule]]:
    """Leave out one of several; of a single one the rule would refuse to be robbed."""
    values = getattr(rule, name)
    for at in range(len(values) if len(values) > 1 else 0):
        change: dict[str, Any] = {name: (*values[:at], *values[at + 1 :])}
        yield f"{name}: one dropped", attrs.evolve(rule, **change)


def slips_of_the_papers(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """Give slips in what a table may leave out, each under the name of its part."""
    for confidence in Confidence:
        if confidence is not rule.confidence:
            yield "confidence", attrs.evolve(rule, confidence=confidence)
    yield "enacted", attrs.evolve(rule, enacted=f"{rule.enacted} art. 1")
    yield "repealed", attrs.evolve(rule, repealed="Dz.U. 1990 nr 1 poz. 1")
    for variant in rule.variants:
        others = tuple(each for each in rule.variants if each is not variant)
        yield "variants", attrs.evolve(rule, variants=others)
    invented = Variant(under=MissedDischarge.REFUSED, requires=rule.requires, basis=rule.basis)
    yield "variants", attrs.evolve(rule, variants=(*rule.variants, invented))


def slips_of_the_majority(rule: Rule) -> Iterator[tuple[str, Rule]]:
    majority = next(each for each in rule.requires if isinstance(each, Majority))
    rest = tuple(each for each in rule.requires if each is not majority)
    changes: list[dict[str, Any]] = [
        {"share": majority.share / 2, "casting": None},
        {"more_than": not majority.more_than, "casting": None},
        *({"of": base, "casting": None} for base in Base if base is not majority.of),
    ]
    if majority.casting is not None:
        changes.append({"casting": None})
    elif majority == SIMPLE:
        changes.append({"casting": CastingVote(polish="głos starosty", english="his vote")})
    for change in changes:
        slip = attrs.evolve(majority, **change)
        yield f"majority {change}", attrs.evolve(rule, requires=(slip, *rest))


def slips_of_the_quorum(rule: Rule) -> Iterator[tuple[str, Rule]]:
    changes: list[dict[str, Any]] = [
        {"share": Fraction(1, 3)},
        {"share": Fraction(0) if rule.quorum.share else Fraction(1, 2)},
        {"more_than": True},
        *({"of": base} for base in Base if base is not rule.quorum.of),
    ]
    for change in changes:
        yield f"quorum {change}", attrs.evolve(rule, quorum=attrs.evolve(rule.quorum, **change))
    assert rule.quorum.basis is not None
    basis = attrs.evolve(rule.quorum.basis, ust="99")
    yield "basis of the quorum", attrs.evolve(rule, quorum=attrs.evolve(rule.quorum, basis=basis))


def slips_of_the_effects(rule: Rule) -> Iterator[tuple[str, Rule]]:
    readings = (None, *MissedDischarge, *ConfidenceWithoutQuorum)
    for effect in rule.effects:
        others = tuple(each for each in rule.effects if each is not effect)
        yield "effect dropped", attrs.evolve(rule, effects=others)
        changes: list[dict[str, Any]] = [
            *({"consequence": each} for each in Consequence if each is not effect.consequence),
            *({"after": each} for each in Outcome if each is not effect.after),
            *({"under": each} for each in readings if each is not effect.under),
            {"matters": () if effect.matters else rule.matters},
            {"basis": None if effect.basis else rule.basis},
            {"against": None if effect.against else ABSOLUTE},
        ]
        for change in changes:
            slip = attrs.evolve(effect, **change)
            yield f"effect {change}", attrs.evolve(rule, effects=(slip, *others))
    invented = Effect(after=Outcome.ADOPTED, consequence=Consequence.UNSETTLED, basis=None)
    yield "effect invented", attrs.evolve(rule, effects=(*rule.effects, invented))


def slips_of_the_dates(rule: Rule, step: timedelta) -> Iterator[tuple[str, Rule]]:
    since, until = rule.in_force.since, rule.in_force.until
    assert since is not None
    yield "first day", attrs.evolve(rule, in_force=Period(since + step, until))
    if until is not None:
        yield "last day", attrs.evolve(rule, in_force=Period(since, until + step))
    if rule.binds is not None:
        for name in ("elected", "first_sitting"):
            binds = attrs.evolve(rule.binds, **{name: getattr(rule.binds, name) + step})
            yield name, attrs.evolve(rule, binds=binds)
    if rule.read_since is not None:
        yield "read since", attrs.evolve(rule, read_since=rule.read_since + step)
    yield "checked", attrs.evolve(rule, checked=rule.checked + step)
