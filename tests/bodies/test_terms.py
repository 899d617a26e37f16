"""Terms: their days, their overlaps and gaps, councils elected between them."""

import pickle
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.bodies import BodyKind, CouncilTerm, Term, find_term, terms_on
from zmp_core.bodies.terms import TERMS
from zmp_core.errors import InvalidRecordError, NotCoveredError
from zmp_core.law.confidence import Confidence

_GMINA = BodyKind.GMINA_COUNCIL
_DISTRICT = BodyKind.WARSAW_DISTRICT_COUNCIL
_COUNCILS = (_GMINA, BodyKind.POWIAT_COUNCIL, BodyKind.SEJMIK)
# Election days: Krajowe Biuro Wyborcze.
_ELECTIONS = (
    date(1990, 5, 27),
    date(1994, 6, 19),
    date(1998, 10, 11),
    date(2002, 10, 27),
    date(2006, 11, 12),
    date(2010, 11, 21),
    date(2014, 11, 16),
    date(2018, 10, 21),
    date(2024, 4, 7),
)


def _codes(caught: pytest.ExceptionInfo[InvalidRecordError]) -> list[tuple[str, str]]:
    return [(fault.code, fault.path) for fault in caught.value.faults]


def test_the_terms_of_gminas_are_nine_and_those_of_powiats_seven() -> None:
    for kind, elections in zip(
        _COUNCILS, (_ELECTIONS, _ELECTIONS[2:], _ELECTIONS[2:]), strict=True
    ):
        ours = [term for term in TERMS if term.kind is kind]
        assert tuple(term.elected for term in ours) == elections
        assert [term.number for term in ours] == list(range(1, len(elections) + 1))


def test_elections_are_on_sundays() -> None:
    assert {term.elected.isoweekday() for term in TERMS} == {7}


@pytest.mark.parametrize(
    ("elected", "until"),
    [
        pytest.param(date(2014, 11, 16), date(2018, 11, 16), id="four years"),
        pytest.param(date(2018, 10, 21), date(2024, 4, 30), id="prolonged by an act"),
        pytest.param(date(2024, 4, 7), date(2029, 4, 7), id="five years"),
    ],
)
def test_a_term_ends_when_the_law_says(elected: date, until: date) -> None:
    for kind in _COUNCILS:
        assert find_term(kind, elected).until == until


def test_a_term_of_four_years_ends_on_the_day_of_the_same_number() -> None:
    for term in TERMS:
        if term.kind in _COUNCILS and term.elected < date(2018, 10, 21):
            assert term.until == term.elected.replace(year=term.elected.year + 4)


@pytest.mark.parametrize(
    ("day", "numbers"),
    [
        pytest.param(date(1990, 5, 27), [1], id="the first day"),
        pytest.param(date(2010, 11, 12), [5], id="the last day of a term"),
        pytest.param(date(2010, 11, 13), [], id="between terms"),
        pytest.param(date(2010, 11, 20), [], id="the day before an election"),
        pytest.param(date(2010, 11, 21), [6], id="election day"),
        pytest.param(date(2014, 11, 15), [6], id="before an overlap"),
        pytest.param(date(2014, 11, 16), [6, 7], id="an overlap begins"),
        pytest.param(date(2014, 11, 21), [6, 7], id="and ends"),
        pytest.param(date(2018, 10, 20), [7], id="before the overlap of 2018"),
        pytest.param(date(2018, 10, 21), [7, 8], id="it begins"),
        pytest.param(date(2018, 11, 16), [7, 8], id="it ends"),
        pytest.param(date(2018, 11, 17), [8], id="the new council may sit"),
        pytest.param(date(2024, 4, 6), [8], id="before the overlap of 2024"),
        pytest.param(date(2024, 4, 30), [8, 9], id="the last day of the prolonged term"),
        pytest.param(date(2024, 5, 1), [9], id="the day after"),
    ],
)
def test_on_a_day_there_are_none_or_one_or_two_terms(day: date, numbers: list[int]) -> None:
    assert [term.number for term in terms_on(_GMINA, day)] == numbers


@given(
    st.sampled_from(_COUNCILS), st.dates(min_value=date(1998, 10, 11), max_value=date(2035, 1, 1))
)
def test_never_more_than_two_terms_run_and_the_older_comes_first(kind: BodyKind, day: date) -> None:
    running = terms_on(kind, day)

    assert len(running) <= 2
    assert [term.elected for term in running] == sorted(term.elected for term in running)


def test_a_new_council_cannot_sit_before_the_old_term_is_over() -> None:
    for kind in _COUNCILS:
        for old, new in ((2014, 2018), (2018, 2024)):
            before, after = (
                next(each for each in TERMS if each.kind is kind and each.elected.year == year)
                for year in (old, new)
            )
            assert before.until is not None
            assert after.first_sitting == before.until + timedelta(days=1)


def test_a_term_of_a_district_of_warsaw_ends_the_day_before_the_next_elections() -> None:
    districts = [term for term in TERMS if term.kind is _DISTRICT]

    assert [term.elected for term in districts] == list(_ELECTIONS[3:])
    for term, following in pairwise(districts[:5]):
        assert term.until == following.elected - timedelta(days=1)
    assert districts[-1].until is None


def test_how_the_prolonged_term_of_districts_ends_stays_a_doubt() -> None:
    term = find_term(_DISTRICT, date(2018, 10, 21))

    assert term.until == date(2024, 4, 30)
    assert term.confidence is Confidence.MEDIUM
    assert "nie ustalono" in term.why


@pytest.mark.parametrize(
    ("elected", "confidence"),
    [
        (date(1990, 5, 27), Confidence.LOW),
        (date(1994, 6, 19), Confidence.LOW),
        (date(2010, 11, 21), Confidence.MEDIUM),
        (date(2014, 11, 16), Confidence.HIGH),
        (date(2024, 4, 7), Confidence.MEDIUM),
    ],
)
def test_an_end_that_was_only_counted_is_marked(elected: date, confidence: Confidence) -> None:
    assert find_term(_GMINA, elected).confidence is confidence


def test_a_council_elected_early_sits_to_the_end_of_the_general_term() -> None:
    early = find_term(_GMINA, date(2020, 3, 1))

    assert str(early.days) == "2020-03-01..2024-04-30"
    assert early.number is None
    assert early.first_sitting is None
    assert early.term == Term(elected=date(2020, 3, 1))
    assert find_term(_GMINA, date(2024, 4, 7)).number == 9


def test_a_council_that_ended_early_has_its_own_last_day() -> None:
    term = attrs.evolve(find_term(_GMINA, date(2018, 10, 21)), until=date(2021, 6, 1))

    assert date(2021, 6, 1) in term.days
    assert date(2021, 6, 2) not in term.days


def test_terms_name_their_basis() -> None:
    bases = {kind: str(find_term(kind, date(2024, 4, 7)).basis) for kind in _COUNCILS}

    assert bases == {
        _GMINA: "art. 16 u.s.g.",
        BodyKind.POWIAT_COUNCIL: "art. 9 ust. 2 u.s.p.",
        BodyKind.SEJMIK: "art. 16 ust. 2 u.s.w.",
    }
    assert str(find_term(BodyKind.SEJMIK, date(2018, 10, 21)).basis) == "art. 1 pkt 1 u.p.k."
    assert str(find_term(_DISTRICT, date(2018, 10, 21)).basis) == "art. 1 pkt 2 u.p.k."


@pytest.mark.parametrize(
    ("kind", "day", "covered"),
    [
        pytest.param(_GMINA, date(1990, 5, 26), "since 1990-05-27", id="before the first"),
        pytest.param(BodyKind.SEJMIK, date(1998, 10, 10), "since 1998-10-11", id="no sejmik yet"),
        pytest.param(
            BodyKind.POWIAT_BOARD,
            date(2020, 1, 1),
            "gmina_council, powiat_council, sejmik, warsaw_district_council",
            id="a board has no such term",
        ),
    ],
)
def test_terms_that_are_not_known_are_not_none(kind: BodyKind, day: date, covered: str) -> None:
    with pytest.raises(NotCoveredError) as caught:
        terms_on(kind, day)
    assert caught.value.covered == covered


def test_no_council_was_elected_for_a_term_on_a_day_between_terms() -> None:
    with pytest.raises(NotCoveredError, match=r"elected on 2010-11-15.*2006-11-12\.\.2010-11-12"):
        find_term(_GMINA, date(2010, 11, 15))


def test_what_is_no_kind_and_no_day_is_refused() -> None:
    nonsense: Any = "2018"
    with pytest.raises(InvalidRecordError) as caught:
        terms_on(nonsense, nonsense)
    assert _codes(caught) == [("not_a_body_kind", "/kind"), ("not_a_day", "/day")]
    with pytest.raises(InvalidRecordError) as caught:
        find_term(_GMINA, nonsense)
    assert _codes(caught) == [("not_a_day", "/elected")]


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({"elected": "2018-10-21"}, [("not_a_day", "/elected")]),
        ({"until": date(2018, 10, 20)}, [("ends_before_it_begins", "/until")]),
        ({"until": "2024"}, [("not_a_day", "/until")]),
    ],
)
def test_days_that_make_no_span_are_refused(
    change: dict[str, Any], codes: list[tuple[str, str]]
) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        attrs.evolve(find_term(_GMINA, date(2018, 10, 21)), **change)
    assert _codes(caught) == codes


def test_a_term_is_a_frozen_value() -> None:
    term = find_term(_GMINA, date(2018, 10, 21))

    assert isinstance(term, CouncilTerm)
    assert pickle.loads(pickle.dumps(term)) == term
    assert hash(term) == hash(attrs.evolve(term))
