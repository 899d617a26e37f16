"""Acts, provisions and periods."""

from datetime import UTC, date, datetime

import pytest

from zmp_core.errors import InvalidRecordError
from zmp_core.law import Period, Provision
from zmp_core.law.act import ACTS, KW, USG

NOON = datetime(2024, 10, 31, 12, tzinfo=UTC)
OCTOBER = Period(since=date(2024, 10, 1), until=date(2024, 10, 31))


@pytest.mark.parametrize(
    ("provision", "long", "short"),
    [
        (
            Provision(USG, art="14", ust="1"),
            "art. 14 ust. 1 ustawy o samorządzie gminnym",
            "art. 14 ust. 1 u.s.g.",
        ),
        (
            Provision(USG, art="18", ust="2", pkt="9", lit="a"),
            "art. 18 ust. 2 pkt 9 lit. a ustawy o samorządzie gminnym",
            "art. 18 ust. 2 pkt 9 lit. a u.s.g.",
        ),
        (Provision(KW, art="482", par="2"), "art. 482 § 2 Kodeksu wyborczego", "art. 482 § 2 k.w."),
    ],
)
def test_a_provision_is_cited_as_polish_lawyers_do(
    provision: Provision, long: str, short: str
) -> None:
    assert provision.format() == long
    assert str(provision) == provision.format("short") == short


def test_ids_of_acts_are_unique() -> None:
    assert len({act.id for act in ACTS}) == len(ACTS)


@pytest.mark.parametrize(
    ("day", "inside"),
    [
        pytest.param(date(2024, 9, 30), False, id="the day before"),
        pytest.param(date(2024, 10, 1), True, id="the first day"),
        pytest.param(date(2024, 10, 31), True, id="the last day"),
        pytest.param(date(2024, 11, 1), False, id="the day after"),
    ],
)
def test_both_ends_of_a_period_belong_to_it(day: date, inside: bool) -> None:
    assert (day in OCTOBER) is inside
    assert day in Period()
    assert (day in Period(since=OCTOBER.since)) is (day >= date(2024, 10, 1))
    assert (day in Period(until=OCTOBER.until)) is (day <= date(2024, 10, 31))


@pytest.mark.parametrize(
    ("other", "meets", "holds"),
    [
        (Period(date(2024, 9, 1), date(2024, 9, 30)), False, False),
        (Period(date(2024, 9, 1), date(2024, 10, 1)), True, False),
        (Period(date(2024, 10, 1), date(2024, 10, 31)), True, True),
        (Period(date(2024, 10, 2), date(2024, 10, 30)), True, True),
        (Period(date(2024, 10, 31), date(2024, 11, 1)), True, False),
        (Period(date(2024, 11, 1), date(2024, 11, 2)), False, False),
        (Period(since=date(2024, 10, 31)), True, False),
        (Period(since=date(2024, 11, 1)), False, False),
        (Period(until=date(2024, 10, 1)), True, False),
        (Period(until=date(2024, 9, 30)), False, False),
        (Period(), True, False),
    ],
)
def test_periods_meet_and_hold(other: Period, meets: bool, holds: bool) -> None:
    assert OCTOBER.meets(other) is other.meets(OCTOBER) is meets
    assert OCTOBER.holds(other) is holds
    assert Period().holds(other)


def test_a_period_prints_iso_days() -> None:
    assert str(OCTOBER) == "2024-10-01..2024-10-31"
    assert str(Period(since=date(2018, 11, 17))) == "2018-11-17.."
    assert str(Period(until=date(2018, 11, 16))) == "..2018-11-16"
    assert str(Period(date(2024, 10, 1), date(2024, 10, 1))) == "2024-10-01"


def test_a_period_refuses_every_wrong_end_at_once() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        Period(since="2024-10-01", until=NOON)  # type: ignore[arg-type]
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("not_a_day", "/since"),
        ("not_a_day", "/until"),
    ]
    with pytest.raises(InvalidRecordError, match="not before 2024-10-31") as caught:
        Period(since=date(2024, 10, 31), until=date(2024, 10, 30))
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("ends_before_it_begins", "/until")
    ]


def test_days_in_common() -> None:
    year = Period(date(2024, 1, 1), date(2024, 12, 31))

    assert OCTOBER.common(year) == year.common(OCTOBER) == OCTOBER
    assert OCTOBER.common(Period(since=date(2024, 10, 15))) == Period(
        date(2024, 10, 15), date(2024, 10, 31)
    )
    assert Period(until=date(2024, 10, 1)).common(Period(since=date(2024, 10, 1))) == Period(
        date(2024, 10, 1), date(2024, 10, 1)
    )
    assert Period().common(Period()) == Period()
    assert OCTOBER.common(Period(since=date(2024, 11, 1))) is None


@pytest.mark.parametrize(
    ("id_", "day", "journal"),
    [
        ("USG", "1990-03-08", "Dz.U. 1990 nr 16 poz. 95"),
        ("KW", "2011-01-05", "Dz.U. 2011 nr 21 poz. 112"),
        ("WOJT", "2002-06-20", "Dz.U. 2002 nr 113 poz. 984"),
        ("URL", "2000-09-15", "Dz.U. 2000 nr 88 poz. 985"),
        ("MZ", "2000-09-15", "Dz.U. 2000 nr 91 poz. 1009"),
        ("PUSP", "2001-07-27", "Dz.U. 2001 nr 98 poz. 1070"),
        ("UFP", "2009-08-27", "Dz.U. 2009 nr 157 poz. 1240"),
        ("USP", "1998-06-05", "Dz.U. 1998 nr 91 poz. 578"),
        ("USW", "1998-06-05", "Dz.U. 1998 nr 91 poz. 576"),
        ("WAW", "2002-03-15", "Dz.U. 2002 nr 41 poz. 361"),
        ("KPA", "1960-06-14", "Dz.U. 1960 nr 30 poz. 168"),
        ("PPSA", "2002-08-30", "Dz.U. 2002 nr 153 poz. 1270"),
        ("OGL", "2000-07-20", "Dz.U. 2000 nr 62 poz. 718"),
        ("PET", "2014-07-11", "Dz.U. 2014 poz. 1195"),
        ("DNI", "1951-01-18", "Dz.U. 1951 nr 4 poz. 28"),
        ("SETNA", "2018-11-07", "Dz.U. 2018 poz. 2117"),
        ("GZM", "2017-03-09", "Dz.U. 2017 poz. 730"),
        ("COVID", "2020-03-02", "Dz.U. 2020 poz. 374"),
        ("KAD", "2022-09-29", "Dz.U. 2022 poz. 2418"),
        ("ZWIERZETA", "1997-08-21", "Dz.U. 1997 nr 111 poz. 724"),
        ("SOLECKI", "2014-02-21", "Dz.U. 2014 poz. 301"),
        ("POZYTEK", "2003-04-24", "Dz.U. 2003 nr 96 poz. 873"),
        ("STOW", "1989-04-07", "Dz.U. 1989 nr 20 poz. 104"),
        ("UPZP", "2003-03-27", "Dz.U. 2003 nr 80 poz. 717"),
    ],
)
def test_an_act_is_known_by_its_day_and_journal(id_: str, day: str, journal: str) -> None:
    act = next(act for act in ACTS if act.id == id_)
    assert (act.day, act.journal) == (date.fromisoformat(day), journal)
    title = act.genitive()
    codes = {"KW", "PUSP", "KPA", "PPSA", "STOW"}
    assert title == (act.title if id_ in codes else f"ustawy {act.title}")


def test_a_day_is_a_span_of_one_and_an_unknown_day_is_any() -> None:
    day = date(2024, 10, 31)
    assert Period.of(day) == Period(since=day, until=day)
    assert Period.of(OCTOBER) is OCTOBER
    assert Period.of(None) == Period()


def test_the_table_of_acts_leaves_none_out() -> None:
    marks = test_an_act_is_known_by_its_day_and_journal.pytestmark  # type: ignore[attr-defined]
    assert [row[0] for row in marks[0].args[1]] == [act.id for act in ACTS]
