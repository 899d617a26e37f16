"""The legal basis of a resolution: written, read, dated, and what a matter would cite."""

from datetime import date
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import faults

from zmp_core.errors import InvalidValueError, NotCoveredError
from zmp_core.law import JournalCitation, Provision
from zmp_core.law.act import KW, OGL, UFP, UPZP, URL, USG, USP
from zmp_core.resolutions import Competence, LegalBasis, competence_of
from zmp_core.votes import Matter
from zmp_core.votes.matter import known

DAY: Final = date(2024, 10, 31)
ACCESSION: Final = (Provision(USG, art="18", ust="2", pkt="12"), Provision(USG, art="84"))
OF_1465: Final = JournalCitation.parse("Dz. U. z 2024 r. poz. 1465, z późn. zm.")


# --- Written -------------------------------------------------------------------------------------


def test_the_text_of_the_day_is_cited_and_an_open_question_is_told() -> None:
    basis = LegalBasis.on(ACCESSION, DAY)

    assert basis.format(spaces="plain") == (
        "Na podstawie art. 18 ust. 2 pkt 12 i art. 84 ustawy z dnia 8 marca 1990 r. o samorządzie "
        "gminnym (Dz. U. z 2024 r. poz. 1465)"
    )
    assert basis.unsure == (USG,)  # whether it had been changed by then is not known


def test_later_changes_are_told_where_they_are_known() -> None:
    basis = LegalBasis.on(ACCESSION, date(2024, 9, 30))

    assert basis.format().endswith("poz.\u00a0609, z\u00a0późn. zm.)")
    assert basis.unsure == ()


def test_the_caller_may_know_better() -> None:
    basis = LegalBasis.on(ACCESSION, DAY, printed={USG: OF_1465})

    assert basis.format(spaces="plain").endswith("(Dz. U. z 2024 r. poz. 1465, z późn. zm.)")
    assert basis.unsure == ()


def test_a_day_that_the_table_does_not_reach_is_refused() -> None:
    with pytest.raises(NotCoveredError):
        LegalBasis.on(ACCESSION, date(2030, 1, 1))
    with pytest.raises(NotCoveredError):
        LegalBasis.on([Provision(KW, art="383", par="2")], DAY)
    assert LegalBasis.on(ACCESSION, date(2030, 1, 1), printed={USG: OF_1465}).citations == (
        OF_1465,
    )


@pytest.mark.parametrize(
    ("provision", "journal"),
    [
        (Provision(UFP, art="233"), "(Dz. U. z 2024 r. poz. 1530)"),
        (Provision(UPZP, art="20", ust="1"), "(Dz. U. z 2024 r. poz. 1130)"),
        (Provision(URL, art="9"), "(Dz. U. z 2023 r. poz. 1317)"),
        (Provision(OGL, art="4", ust="1"), "(Dz. U. z 2019 r. poz. 1461)"),
    ],
)
def test_the_acts_that_are_cited_most_have_their_journals(
    provision: Provision, journal: str
) -> None:
    basis = LegalBasis.on([provision], DAY)

    assert basis.format(spaces="plain").endswith(journal)
    assert basis.unsure == (provision.act,)


def test_several_acts_are_cited_each_with_its_journal() -> None:
    basis = LegalBasis.on(
        [Provision(USG, art="18"), Provision(URL, art="9"), Provision(USP, art="12")],
        DAY,
    )

    assert basis.format(spaces="plain", cited_in=2024) == (
        "Na podstawie art. 18 ustawy z dnia 8 marca 1990 r. o samorządzie gminnym "
        "(Dz. U. poz. 1465), art. 9 ustawy z dnia 15 września 2000 r. o referendum lokalnym "
        "(Dz. U. z 2023 r. poz. 1317) oraz art. 12 ustawy z dnia 5 czerwca 1998 r. o samorządzie "
        "powiatowym (Dz. U. poz. 107)"
    )


def test_an_act_that_is_named_twice_is_cited_twice_and_told_once() -> None:
    provisions = [Provision(USG, art="18"), Provision(USP, art="12"), Provision(USG, art="84")]
    basis = LegalBasis.on(provisions, DAY)

    assert len(basis.citations) == 3
    assert basis.unsure == (USG, USP)


def test_a_basis_without_journals_goes_without_brackets() -> None:
    assert LegalBasis(provisions=(Provision(UFP, art="239"),)).format(spaces="plain") == (
        "Na podstawie art. 239 ustawy z dnia 27 sierpnia 2009 r. o finansach publicznych"
    )


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"provisions": ()}, [("nothing_cited", "/provisions")]),
        (
            {"provisions": ("art. 84",), "citations": ("Dz. U.",)},
            [("wrong_kind", "/provisions/0"), ("wrong_kind", "/citations/0")],
        ),
        (
            {"provisions": ACCESSION, "citations": (OF_1465, OF_1465)},
            [("not_one_each", "/citations")],
        ),
    ],
)
def test_what_is_no_basis_is_refused(fields: dict[str, Any], found: list[tuple[str, str]]) -> None:
    assert faults(LegalBasis, **fields) == found


# --- Read ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "art. 18 ust. 2 pkt 12 i art. 84 u.s.g.",
        "Na podstawie art. 18 ust. 2 pkt 12 i art. 84 u.s.g. uchwala się, co następuje:",
        pytest.param(
            "na podstawie art. 18 ust. 2 pkt 12 oraz art. 84 ustawy z dnia 8 marca 1990 r. o "
            "samorządzie gminnym (Dz. U. z 2024 r. poz. 1465, z późn. zm.) Rada Miejska w Górze "
            "uchwala, co następuje:",
            id="with the act in full",
        ),
        "Na podstawie art. 18 ust. 2 pkt 12 i art. 84 u.s.g., zarządza się, co następuje",
    ],
)
def test_a_basis_is_read_with_what_stands_around_it(text: str) -> None:
    basis = LegalBasis.read(text)

    assert (basis.provisions, basis.text, basis.slips) == (ACCESSION, text, ())


def test_slips_of_the_pen_are_told() -> None:
    basis = LegalBasis.read("Na podstawie art.18 ust 2 pkt. 12 u.s.g.")

    assert [slip.meant for slip in basis.slips] == ["art. 18", "ust. 2", "pkt 12"]


@pytest.mark.parametrize(
    "text",
    [
        "Na podstawie art. 7 ust. 2 u.d.p.",  # an act whose identity is not kept here
        "na podstawie art. 84",  # an article of what?
        "Statutu Gminy",
        "",
        "Na podstawie art. 84 u.s.g. (Dz. Urz. Woj. Lub. z 2013 r. poz. 5)",  # one of two
        "Na podstawie art. 84 u.s.g. (Dz. U. z 2013 r. Nr 12, poz. 5)",  # no numbers since 2012
    ],
)
def test_what_cannot_be_read_is_kept_and_nothing_is_guessed(text: str) -> None:
    basis = LegalBasis.read(text)

    assert (basis.provisions, basis.text) == ((), text)
    with pytest.raises(InvalidValueError, match="the provisions are known"):
        basis.format()


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="a legal basis as text"):
        LegalBasis.read(None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


_provisions: Final = st.lists(
    st.builds(
        Provision,
        st.sampled_from([USG, USP, UFP, URL]),
        art=st.integers(1, 99).map(str),
        ust=st.none() | st.integers(1, 9).map(str),
    ),
    min_size=1,
    max_size=4,
)


@given(_provisions, st.booleans())
def test_what_is_written_is_read_back(provisions: list[Provision], is_printed: bool) -> None:
    basis = LegalBasis(provisions=tuple(provisions))
    if is_printed:
        printed = dict.fromkeys((USG, USP, UFP, URL), OF_1465)
        basis = LegalBasis.on(provisions, DAY, printed=printed)

    again = LegalBasis.read(f"{basis.format()} uchwala się, co następuje:")
    assert again.provisions == tuple(provisions)
    assert again.slips == ()


# --- What a matter cites -------------------------------------------------------------------------


def cited(matter: Matter) -> tuple[list[str], list[str]]:
    competence = competence_of(matter)
    return [str(each) for each in competence.provisions], list(competence.others)


@pytest.mark.parametrize(
    ("matter", "provisions", "others"),
    [
        (
            Matter.ASSOCIATION_ACCESSION,
            ["art. 18 ust. 2 pkt 12 u.s.g.", "art. 84 u.s.g."],
            [],
        ),
        (
            Matter.DISCHARGE_GRANT,
            ["art. 18 ust. 2 pkt 4 u.s.g.", "art. 28a ust. 2 u.s.g."],
            [],
        ),
        (
            Matter.STATUTE,
            [
                *("art. 3 u.s.g.", "art. 18 ust. 2 pkt 1 u.s.g.", "art. 22 u.s.g."),
                "art. 40 ust. 2 pkt 1 u.s.g.",
            ],
            [],
        ),
        (Matter.MANDATE_EXPIRY, ["art. 383 § 2 k.w."], []),
        (
            Matter.FINANCIAL_AID,
            ["art. 10 ust. 2 u.s.g.", "art. 216 u.f.p.", "art. 220 u.f.p."],
            [],
        ),
        (Matter.LOCAL_PLAN, ["art. 18 ust. 2 pkt 5 u.s.g.", "art. 20 u.p.z.p."], []),
        (Matter.WASTE_RULES, [], ["art. 4 u.c.p.g."]),
        (Matter.BUDGET, ["art. 18 ust. 2 pkt 4 u.s.g."], ["u.f.p."]),
        (Matter.ORDINARY, [], []),
    ],
)
def test_what_a_resolution_on_a_matter_cites(
    matter: Matter, provisions: list[str], others: list[str]
) -> None:
    assert cited(matter) == (provisions, others)


def test_nothing_of_the_catalogue_is_lost() -> None:
    for matter in known().values():
        parts = [part for part in matter.competence.split("; ") if part]
        competence = competence_of(matter)
        read = {provision.act for provision in competence.provisions}
        assert len(competence.others) + len(read) >= len(parts)
    assert competence_of(Matter.OTHER) == Competence()
