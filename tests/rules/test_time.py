"""A book through the years: history, what changed by which act, what is announced."""

from datetime import date
from itertools import pairwise
from typing import Final

import attrs
import pytest

from zmp_core.bodies import BodyKind, Term
from zmp_core.errors import AmbiguousError, InvalidRecordError, NotCoveredError
from zmp_core.law import Period
from zmp_core.rules import Change, RuleBook, Variant
from zmp_core.rules.books import GMINA, POWIAT, UNION, WARSZAWA, WOJEWODZTWO
from zmp_core.votes import Matter

BOOKS: Final = [GMINA, POWIAT, WOJEWODZTWO, UNION]
NEW_YEAR_2018: Final = date(2018, 1, 1)
NEW_YEAR_2019: Final = date(2019, 1, 1)


def changes(book: RuleBook, earlier: date, later: date) -> dict[str, Change]:
    return {change.rule: change for change in book.diff(earlier, later)}


def test_the_history_of_a_rule_is_told_from_its_first_wording_on() -> None:
    history = GMINA.history("USG-14-1")

    assert [str(rule.in_force) for rule in history] == [
        "1990-05-27..2001-05-29",
        "2001-05-30..2002-10-26",
        "2002-10-27..2018-11-16",
        "2018-11-17..",
    ]
    assert GMINA.history("USG-84") == history  # an alias
    with pytest.raises(NotCoveredError):
        GMINA.history("USG-15")
    with pytest.raises(AmbiguousError):
        GMINA.history("USG-28-1990")


def test_the_history_has_the_order_of_days_and_not_of_the_book() -> None:
    backwards = attrs.evolve(GMINA, rules=GMINA.rules[::-1])
    assert backwards.history("USG-14-1") == GMINA.history("USG-14-1")


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.name)
def test_the_wordings_of_a_rule_follow_each_other(book: RuleBook) -> None:
    for id_ in {rule.id for rule in book.rules}:
        history = book.history(id_)
        for earlier, later in pairwise(history):
            assert earlier.in_force.until is not None
            assert later.in_force.since is not None
            assert (later.in_force.since - earlier.in_force.until).days == 1
            assert earlier.repealed is None  # another wording followed


def test_what_changed_when_the_mayors_became_elected() -> None:
    found = changes(GMINA, date(2002, 10, 26), date(2002, 10, 27))

    head = found["USG-28-1990-28-2"]
    assert head.before is not None
    assert (head.after, head.act) == (None, "Dz.U. 2002 nr 113 poz. 984 art. 43")
    assert head.fields == ()
    recall = found["USG-28b-4"]
    assert (recall.before, recall.act) == (None, "Dz.U. 2002 nr 113 poz. 984 art. 43 pkt 20")
    ordinary = found["USG-14-1"]
    assert ordinary.act == "Dz.U. 2002 nr 113 poz. 984 art. 43 pkt 3"
    assert "quorum" in ordinary.fields
    assert "requires" not in ordinary.fields
    # A rule that only takes its quorum from art. 14 changed by the act that changed art. 14.
    agenda = found["USG-20-1a"]
    assert agenda.acts == ("Dz.U. 2002 nr 113 poz. 984 art. 43 pkt 3",)


def test_every_act_between_two_days_is_told() -> None:
    ordinary = changes(GMINA, date(1995, 1, 1), NEW_YEAR_2019)["USG-14-1"]
    assert ordinary.acts == (
        "Dz.U. 2001 nr 45 poz. 497 art. 1 pkt 13",
        "Dz.U. 2002 nr 113 poz. 984 art. 43 pkt 3",
        "Dz.U. 2018 poz. 130 art. 1 pkt 2",
    )
    assert ordinary.act == ordinary.acts[-1]


@pytest.mark.parametrize(
    ("earlier", "later", "there"),
    [
        pytest.param(date(2018, 11, 16), date(2018, 11, 17), True, id="over the first day"),
        pytest.param(date(2018, 11, 17), date(2018, 11, 18), False, id="from the first day on"),
        pytest.param(date(2018, 11, 15), date(2018, 11, 16), False, id="before it"),
        pytest.param(date(2018, 11, 17), date(2018, 11, 17), False, id="within one day"),
    ],
)
def test_a_change_is_there_from_one_side_of_its_day_to_the_other(
    earlier: date, later: date, there: bool
) -> None:
    assert ("USG-28aa-9" in changes(GMINA, earlier, later)) is there


def test_a_rule_that_binds_by_term_changes_with_the_term() -> None:
    old, new = Term(elected=date(2014, 11, 16)), Term(elected=date(2018, 10, 21))

    def found(term: Term | None) -> bool:
        diff = GMINA.diff(NEW_YEAR_2018, NEW_YEAR_2019, term)
        return any(change.rule == "USG-28aa-9" for change in diff)

    assert found(None)
    assert found(new)
    assert not found(old)


def test_an_act_that_binds_later_terms_changed_nothing_for_an_older_council() -> None:
    newest = GMINA.history("USG-28aa-9")[-1]
    before = Period(date(2010, 1, 1), date(2018, 1, 30))
    earlier = attrs.evolve(newest, in_force=before, binds=None, repealed="Dz.U. 2018 poz. 130")
    book = attrs.evolve(GMINA, rules=(*GMINA.rules[:4], earlier, newest))
    (change,) = book.diff(NEW_YEAR_2018, NEW_YEAR_2019, Term(elected=date(2014, 11, 16)))[1:]

    assert (change.before, change.after) == (earlier, None)
    assert change.acts == ("Dz.U. 2018 poz. 130",)


def test_days_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(InvalidRecordError):
        GMINA.diff(NEW_YEAR_2019, NEW_YEAR_2018)


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.name)
def test_every_change_has_its_act(book: RuleBook) -> None:
    days = sorted(
        {
            day.since
            for rule in book.rules
            if (day := rule.days()) is not None and day.since is not None
        }
    )
    for earlier, later in pairwise(days):
        for change in book.diff(earlier, later):
            assert change.act is not None, change.rule
            assert change.act.startswith("Dz.U. ")


@pytest.mark.parametrize(
    ("book", "term", "rule"),
    [
        (POWIAT, "absolutorium", "USP-30-1a"),
        (POWIAT, "wybór starosty", "USP-27-2"),
        (POWIAT, "zmiana porządku obrad", "USP-15-2"),
        (POWIAT, "budżet", "USP-13-1"),
        (WOJEWODZTWO, "wotum zaufania", "USW-34a-9"),
        (WARSZAWA, "wybór burmistrza dzielnicy", "WAW-10-3-1"),
        (WARSZAWA, "absolutorium", "USG-28a-2"),
        (UNION, "zmiana statutu związku", "USG-67a"),
    ],
)
def test_a_term_leads_to_the_body_that_has_a_rule_for_it(
    book: RuleBook, term: str, rule: str
) -> None:
    """A book of council and board is asked without saying which of them."""
    assert book.on(date(2024, 1, 10)).find(term).id == rule


def test_a_body_that_has_no_rule_of_its_own_follows_the_ordinary_one() -> None:
    """The board of a powiat votes on a draft about an accession as it votes on anything."""
    dated = POWIAT.on(date(2024, 1, 10))
    assert dated.find(Matter.UNION_ACCESSION).id == "USP-67-1"
    assert dated.find(Matter.UNION_ACCESSION, BodyKind.POWIAT_BOARD).id == "USP-13-1"


def test_announced_changes_touch_no_rule() -> None:
    (draft,) = GMINA.announced

    assert draft.draft == "UD309"
    assert draft.checked == date(2026, 11, 24)
    assert not GMINA.diff(date(2026, 11, 24), date(2030, 1, 1))


def test_a_variant_holds_only_under_its_reading() -> None:
    (variant,) = GMINA.history("USG-14-1")[-1].variants
    assert isinstance(variant, Variant)
    assert str(variant.basis) == "art. 58 ust. 2 u.s.g."
