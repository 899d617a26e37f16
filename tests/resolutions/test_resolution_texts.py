"""Resolutions as they are written: to the letter, and read back to the same values."""

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import ADOPTED, NUMBER, SCHEME, adopted, draft, faults, local_law

from zmp_core.law import EntryIntoForce, JournalCitation, JournalReference, Place, Provision
from zmp_core.law.act import OGL, USG
from zmp_core.polish import Case
from zmp_core.resolutions import (
    Delivered,
    Issued,
    Layout,
    LegalBasis,
    Mistake,
    NumberScheme,
    Published,
    Resolution,
    ResolutionKind,
    Signed,
    Submitted,
    Voted,
    amending,
    consolidating,
    consolidation_formula,
    force_clause,
    format_heading,
    mention,
    read_heading,
    repeal_clause,
    repealing,
    supervision_note,
    write_resolution,
)
from zmp_core.votes import Matter

TEXTS: Final[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent.parent / "data" / "resolution_texts.toml").read_text("utf-8")
)
ACCESSION: Final[dict[str, Any]] = TEXTS["accession"]
NOTE: Final[dict[str, Any]] = TEXTS["note"]
GAZETTE: Final = JournalReference.parse("Dz. Urz. Woj. Małopolskiego z 2025 r. poz. 1463")


def no_break(text: str) -> str:
    return text.replace("_", "\u00a0")


def provisions() -> tuple[Provision, ...]:
    return tuple(Place.parse(cited).of(USG) for cited in ACCESSION["cites"])


def accession() -> Resolution:
    basis = LegalBasis.on(
        provisions(),
        ACCESSION["adopted"],
        printed={USG: JournalCitation.parse(ACCESSION["printed"])},
    )
    number = NumberScheme(pattern=ACCESSION["scheme"]).parse(ACCESSION["number"])
    return draft(
        issuer=ACCESSION["issuer"],
        subject=ACCESSION["subject"],
        basis=basis,
        clause=EntryIntoForce.parse(ACCESSION["force"]),
    ).then(Voted(day=ACCESSION["adopted"], adopted=True, number=number))


# --- Whole texts ---------------------------------------------------------------------------------


def test_the_resolution_of_accession_comes_out_to_the_letter() -> None:
    paragraphs = ACCESSION["paragraphs"]

    plain = write_resolution(accession(), paragraphs, spaces="plain")
    assert plain == ACCESSION["text"].strip()
    assert write_resolution(accession(), paragraphs) == no_break(ACCESSION["text_no_break"].strip())


def test_the_note_of_the_office_comes_out_to_the_letter() -> None:
    resolution = accession().then(Delivered(day=NOTE["delivered"]))
    supervisor = NOTE["supervisor"]

    plain = supervision_note(resolution, NOTE["today"], supervisor=supervisor, spaces="plain")
    assert plain == NOTE["text"].strip()
    assert supervision_note(resolution, NOTE["today"], supervisor=supervisor) == no_break(
        NOTE["text_no_break"].strip()
    )


def test_a_whole_text_is_read_back_heading_and_basis() -> None:
    text = write_resolution(accession(), ACCESSION["paragraphs"])
    basis_line = next(line for line in text.split("\n") if line.startswith("Na podstawie"))

    heading = read_heading("\n".join(text.split("\n")[:4]), schemes=[NUMBER.readings[0]])
    assert heading.number == accession().number
    assert LegalBasis.read(basis_line).provisions == provisions()


def test_a_text_repeals_what_it_is_told_to_and_ends_with_its_clause() -> None:
    old = local_law().then(Published(day=date(2025, 3, 10), reference=GAZETTE))
    text = write_resolution(accession(), ["Coś."], repeals=[old], spaces="plain")

    assert text.endswith(
        "\n§ 2. Traci moc uchwała Nr XI/59/25 Rady Miejskiej w Górze Jasnej z dnia 26 lutego "
        "2025 r. w sprawie uchwalenia Statutu Gminy Góra Jasna (Dz. Urz. Woj. Małopolskiego z "
        "2025 r. poz. 1463)."
        "\n§ 3. Uchwała wchodzi w życie z dniem podjęcia."
    )


def test_an_order_says_zarzadza_sie() -> None:
    number = NumberScheme(pattern="PREFIX.SEQ.YYYY").number(12, prefix="0050", year=2025)
    order = draft(
        kind=ResolutionKind.ORDER,
        issuer="Burmistrza Góry Jasnej",
        matter=Matter.OTHER,
        subject="powołania komisji przetargowej",
        basis=LegalBasis(provisions=(Provision(USG, art="30", ust="1"),)),
    ).then(Issued(day=ADOPTED, number=number))

    assert write_resolution(order, ["Powołuje się komisję."], spaces="plain") == (
        "ZARZĄDZENIE NR 0050.12.2025\nBURMISTRZA GÓRY JASNEJ\nz dnia 26 lutego 2025 r.\n"
        "w sprawie powołania komisji przetargowej\n"
        "Na podstawie art. 30 ust. 1 ustawy z dnia 8 marca 1990 r. o samorządzie gminnym "
        "zarządza się, co następuje:\n"
        "§ 1. Powołuje się komisję.\n§ 2. Zarządzenie wchodzi w życie z dniem podjęcia."
    )


def test_a_reference_of_the_same_year_goes_without_it_and_a_draft_tells_the_year() -> None:
    basis = LegalBasis(
        provisions=(Provision(USG, art="84"),),
        citations=(JournalCitation.parse("Dz. U. z 2025 r. poz. 1153"),),
    )

    assert "(Dz. U. poz. 1153)" in write_resolution(adopted(basis=basis), ["Coś"], spaces="plain")
    text = write_resolution(draft(basis=basis), ["Coś"], spaces="plain")
    assert "(Dz. U. z 2025 r. poz. 1153)" in text
    assert text.startswith("UCHWAŁA NR …\nRADY MIEJSKIEJ W GÓRZE JASNEJ\nz dnia … r.\n")


@pytest.mark.parametrize(
    ("resolution", "paragraphs", "found"),
    [
        pytest.param(adopted(), ["Coś"], [("no_basis", "/basis")], id="no basis"),
        pytest.param(
            adopted(basis=LegalBasis(provisions=(Provision(USG, art="84"),)), clause=None),
            ["Coś"],
            [("no_clause", "/clause")],
            id="no clause",
        ),
        pytest.param(
            adopted(kind=ResolutionKind.APPEAL),
            ["Coś", " "],
            [
                ("not_a_name", "/paragraphs/1"),
                ("not_in_paragraphs", "/kind"),
                ("no_basis", "/basis"),
            ],
            id="an appeal, a blank paragraph",
        ),
    ],
)
def test_a_text_without_its_parts_is_refused(
    resolution: Resolution, paragraphs: list[str], found: list[tuple[str, str]]
) -> None:
    assert faults(write_resolution, resolution, paragraphs) == found


def test_a_clause_with_a_day_ends_with_one_full_stop() -> None:
    clause = EntryIntoForce.parse("z dniem 1 stycznia 2026 r.")

    assert force_clause(adopted(clause=clause), spaces="plain") == (
        "Uchwała wchodzi w życie z dniem 1 stycznia 2026 r."
    )


# --- Notes ---------------------------------------------------------------------------------------


def test_a_note_tells_both_readings_of_a_disputed_last_day() -> None:
    resolution = adopted().then(Delivered(day=date(2025, 3, 6)))  # 30 days end on a Saturday
    note = supervision_note(resolution, ADOPTED, supervisor="Wojewodzie", spaces="plain")

    assert (
        "upływa 5 kwietnia 2025 r., a jeżeli dzień wolny go przesuwa – 7 kwietnia 2025 r." in note
    )


def test_a_note_on_local_law_tells_the_gazette_and_what_is_to_come() -> None:
    def last_line(resolution: Resolution, today: date) -> str:
        note = supervision_note(resolution, today, supervisor="Wojewodzie", spaces="plain")
        return note.split("\n")[-1]

    published = local_law().then(Published(day=date(2025, 3, 10), reference=GAZETTE))
    assert last_line(local_law(), ADOPTED) == (
        "Podlega ogłoszeniu w wojewódzkim dzienniku urzędowym."
    )
    assert last_line(published, date(2025, 3, 24)) == (
        "Ogłoszono 10 marca 2025 r. (Dz. Urz. Woj. Małopolskiego z 2025 r. poz. 1463). "
        "Wejdzie w życie 25 marca 2025 r."
    )
    assert last_line(published, date(2025, 3, 25)).endswith("Weszła w życie 25 marca 2025 r.")
    unreferenced = local_law().then(Published(day=date(2025, 3, 10)))
    assert last_line(unreferenced, ADOPTED).startswith("Ogłoszono 10 marca 2025 r. Wejdzie")


def test_a_note_does_not_tell_what_is_not_known() -> None:
    unknown = adopted(matter=Matter.OTHER, clause=None)
    note = supervision_note(unknown, ADOPTED, supervisor="Wojewodzie", spaces="plain")

    assert note.split("\n") == [
        "Uchwała Nr XI/59/25 z dnia 26 lutego 2025 r.",
        "Przedłożyć Wojewodzie do 5 marca 2025 r. (art. 90 ust. 1 u.s.g.).",
    ]


def test_a_note_on_what_was_sent_tells_the_day_and_not_the_duty() -> None:
    sent = adopted().then(Submitted(day=date(2025, 2, 28)))
    order = draft(kind=ResolutionKind.ORDER).then(
        Issued(day=ADOPTED), Submitted(day=date(2025, 2, 28))
    )

    def line(resolution: Resolution) -> str:
        note = supervision_note(resolution, ADOPTED, supervisor="Wojewodzie", spaces="plain")
        return note.split("\n")[1]

    assert line(sent) == (
        "Przedłożono Wojewodzie 28 lutego 2025 r.; termin: 5 marca 2025 r. (art. 90 ust. 1 u.s.g.)."
    )
    assert line(order) == "Przedłożono Wojewodzie 28 lutego 2025 r."


def test_the_verb_of_a_note_agrees_with_the_noun() -> None:
    position = adopted(kind=ResolutionKind.POSITION, matter=Matter.POSITION_OR_OPINION)
    appeal = adopted(kind=ResolutionKind.APPEAL, matter=Matter.POSITION_OR_OPINION)

    for resolution, verb in ((position, "Weszło"), (appeal, "Wszedł"), (adopted(), "Weszła")):
        note = supervision_note(resolution, ADOPTED, supervisor="Wojewodzie", spaces="plain")
        assert f" {verb} w życie 26 lutego 2025 r." in note


def test_a_note_on_a_draft_is_refused() -> None:
    assert faults(supervision_note, draft(), ADOPTED, supervisor=" ") == [
        ("not_a_name", "/supervisor"),
        ("not_adopted", "/history"),
    ]


# --- Headings and mentions -----------------------------------------------------------------------


def test_a_heading_is_set_in_four_lines_or_in_one() -> None:
    assert format_heading(adopted(), spaces="plain") == (
        "UCHWAŁA NR XI/59/25\nRADY MIEJSKIEJ W GÓRZE JASNEJ\nz dnia 26 lutego 2025 r.\n"
        "w sprawie przystąpienia do Związku Miast Polskich"
    )
    assert format_heading(adopted(), Layout.RUNNING, spaces="plain") == (
        "Uchwała Nr XI/59/25 Rady Miejskiej w Górze Jasnej z dnia 26 lutego 2025 r. "
        "w sprawie przystąpienia do Związku Miast Polskich"
    )


def test_the_suffix_of_a_number_keeps_its_small_letter() -> None:
    number = SCHEME.parse("XI/59a/25")
    resolution = draft().then(Voted(day=ADOPTED, adopted=True, number=number))

    assert format_heading(resolution).startswith("UCHWAŁA NR\u00a0XI/59a/25\n")


def test_a_draft_of_a_kind_without_numbers_has_no_blank_for_one() -> None:
    appeal = draft(kind=ResolutionKind.APPEAL, intro="o", subject="pokój")

    assert format_heading(appeal, spaces="plain") == (
        "APEL\nRADY MIEJSKIEJ W GÓRZE JASNEJ\nz dnia … r.\no pokój"
    )


def test_a_heading_without_words_that_lead_to_the_subject() -> None:
    resolution = adopted(intro="", subject="Statut Gminy")

    assert format_heading(resolution, spaces="plain").split("\n")[-1] == "Statut Gminy"


@pytest.mark.parametrize(
    ("case", "told"),
    [
        (Case.NOMINATIVE, "uchwała Nr"),
        (Case.GENITIVE, "uchwały Nr"),
        (Case.DATIVE, "uchwale Nr"),
        (Case.ACCUSATIVE, "uchwałę Nr"),
        (Case.INSTRUMENTAL, "uchwałą Nr"),
        (Case.LOCATIVE, "uchwale Nr"),
    ],
)
def test_a_mention_declines(case: Case, told: str) -> None:
    assert mention(adopted(), case, spaces="plain") == (
        f"{told} XI/59/25 Rady Miejskiej w Górze Jasnej z dnia 26 lutego 2025 r. w sprawie "
        "przystąpienia do Związku Miast Polskich"
    )


def test_a_mention_of_a_draft_is_refused() -> None:
    assert faults(mention, draft()) == [("not_adopted", "/history")]


@pytest.mark.parametrize(
    ("kind", "genitive"),
    [
        (ResolutionKind.RESOLUTION, "uchwały … zmieniającej uchwałę"),
        (ResolutionKind.ORDER, "zarządzenia … zmieniającego zarządzenie"),
        (ResolutionKind.APPEAL, "apelu … zmieniającego apel"),
        (ResolutionKind.OPINION, "opinii … zmieniającej opinię"),
    ],
)
def test_the_participle_of_an_amending_act_agrees_with_it(
    kind: ResolutionKind, genitive: str
) -> None:
    decided = (
        Issued(day=ADOPTED) if kind is ResolutionKind.ORDER else Voted(day=ADOPTED, adopted=True)
    )
    amended = amending(draft(kind=kind).then(decided)).then(decided)
    told = mention(amended, Case.GENITIVE, spaces="plain")

    first, last = genitive.split(" … ")
    assert told.startswith(f"{first} Rady Miejskiej w Górze Jasnej z dnia")
    assert f"{last} w sprawie przystąpienia" in told


def test_a_participle_that_agrees_with_nothing_stays_as_it_is() -> None:
    odd = adopted(intro="zmieniającą")

    assert "zmieniającą przystąpienia" in mention(odd, Case.GENITIVE, spaces="plain")


# --- Amending, repealing, putting right ----------------------------------------------------------


def test_an_amending_act_keeps_matter_and_basis_and_begins_as_a_draft() -> None:
    changed = amending(accession())

    assert format_heading(changed, spaces="plain").split("\n")[-1] == (
        f"zmieniająca uchwałę w sprawie {ACCESSION['subject']}"
    )
    assert (changed.matter, changed.history, changed.clause) == (
        Matter.ASSOCIATION_ACCESSION,
        (),
        None,
    )
    # Where the act is printed is a question of the day of the new one.
    assert changed.basis == LegalBasis(provisions=provisions())


def test_an_act_may_amend_an_amending_one() -> None:
    twice = amending(amending(adopted()))

    assert f"{twice.intro} {twice.subject}" == (
        "zmieniająca uchwałę zmieniającą uchwałę w sprawie przystąpienia do Związku Miast Polskich"
    )


def test_a_repealing_act_says_so() -> None:
    unread = LegalBasis.read("na oko")

    assert repealing(adopted()).intro == "uchylająca"
    assert repealing(adopted()).subject.startswith("uchwałę w sprawie przystąpienia")
    assert repealing(adopted(basis=unread)).basis is None


def test_a_repeal_clause_names_the_gazette_where_it_is_known() -> None:
    assert repeal_clause(adopted(), spaces="plain") == (
        "Traci moc uchwała Nr XI/59/25 Rady Miejskiej w Górze Jasnej z dnia 26 lutego 2025 r. "
        "w sprawie przystąpienia do Związku Miast Polskich."
    )
    published = adopted().then(Published(day=date(2025, 3, 10)))
    assert repeal_clause(published) == repeal_clause(adopted())


def test_each_mistake_has_its_cure() -> None:
    assert [(each.cure, each.basis) for each in Mistake] == [
        (ResolutionKind.RESOLUTION, None),
        (ResolutionKind.NOTICE, Provision(OGL, art="17", ust="4")),
        (ResolutionKind.NOTICE, Provision(OGL, art="18", ust="2")),
    ]
    assert Mistake.IN_GAZETTE.by == "organ wydający dziennik urzędowy (wojewoda)"


def test_a_consolidated_text_is_announced_by_a_notice() -> None:
    notice = consolidating(adopted())

    assert format_heading(
        notice.then(Voted(day=date(2026, 2, 25), adopted=True)), spaces="plain"
    ) == (
        "OBWIESZCZENIE\nRADY MIEJSKIEJ W GÓRZE JASNEJ\nz dnia 25 lutego 2026 r.\n"
        "w sprawie ogłoszenia jednolitego tekstu uchwały Nr XI/59/25 Rady Miejskiej w Górze Jasnej "
        "z dnia 26 lutego 2025 r. w sprawie przystąpienia do Związku Miast Polskich"
    )


def test_the_formula_of_a_consolidated_text_lists_the_changes() -> None:
    first = amending(adopted()).then(
        Voted(day=date(2025, 5, 28), adopted=True, number=SCHEME.parse("XIV/80/25"))
    )
    second = amending(adopted()).then(
        Voted(day=date(2025, 9, 24), adopted=True, number=SCHEME.parse("XVII/99/25"))
    )
    basis = "Na podstawie art. 16 ust. 3 u.o.a.n."
    whose = "Rady Miejskiej w Górze Jasnej"
    about = "w sprawie przystąpienia do Związku Miast Polskich"
    lead = (
        f"{basis} ogłasza się w załączniku do niniejszego obwieszczenia jednolity tekst uchwały "
        f"Nr XI/59/25 {whose} z dnia 26 lutego 2025 r. {about}, z uwzględnieniem zmian "
        "wprowadzonych"
    )
    changes = [
        f"uchwałą Nr XIV/80/25 {whose} z dnia 28 maja 2025 r. zmieniającą uchwałę {about}",
        f"uchwałą Nr XVII/99/25 {whose} z dnia 24 września 2025 r. zmieniającą uchwałę {about}",
    ]

    assert consolidation_formula(adopted(), [first], basis, spaces="plain") == (
        f"{lead} {changes[0]}."
    )
    assert consolidation_formula(adopted(), [first, second], basis, spaces="plain") == (
        f"{lead}:\n1) {changes[0]};\n2) {changes[1]}."
    )
    assert faults(consolidation_formula, adopted(), [], basis) == [("nothing_changed", "/changes")]


# --- What is written is read back ----------------------------------------------------------------

_words = st.sampled_from(
    [
        *("nadania", "nazwy", "ulicy", "św. Jana", "wysokości", "stawek", "opłaty", "zasad"),
        *("udzielania dotacji", "na 2026 r. dla", "działki nr 12/7 w", "(obręb Łąki)", "i", "oraz"),
        *("„Dębowy Las”", "gminnych", "określenia", "miejscowego planu", "przy ul. Żółtej 3a"),
    ]
)
_subjects = st.lists(_words, min_size=1, max_size=6).map(
    lambda words: " ".join(("zmian", *words, "miasta"))
)
_kinds = st.sampled_from(
    [
        ResolutionKind.RESOLUTION,
        ResolutionKind.POSITION,
        ResolutionKind.APPEAL,
        ResolutionKind.PROCLAMATION,
        ResolutionKind.OPINION,
        ResolutionKind.STATEMENT,
        ResolutionKind.NOTICE,
    ]
)
_schemes = st.sampled_from(
    ["SESSION/SEQ/YY", "SESSION/SEQ/YYYY", "SEQ/SESSION/YYYY", "PREFIX.SESSION.SEQ.YYYY"]
)


@st.composite
def resolutions(draw: st.DrawFn) -> Resolution:
    day = draw(st.dates(date(1990, 5, 27), date(2089, 12, 31)))
    pattern = draw(_schemes)
    parts: dict[str, Any] = {"session": draw(st.integers(1, 150)), "year": day.year}
    if pattern.startswith("PREFIX"):
        parts["prefix"] = "0007"
    number = NumberScheme(pattern=pattern).number(draw(st.integers(1, 9999)), **parts)
    house = draw(st.sampled_from(["Rady Miejskiej", "Rady Gminy", "Rady Miasta", "Rady Powiatu"]))
    place = draw(st.sampled_from(["w Łodzi", "Kłaj", "Żyrardowa", "w Bielsku-Białej", "w Górze"]))
    subject = draw(_subjects)
    made = draft(
        kind=draw(_kinds),
        issuer=f"{house} {place}",
        subject=subject,
        matter=Matter.OTHER,
        clause=None,
    )
    has_number = draw(st.booleans())
    event = Voted(day=day, adopted=True, number=number if has_number else None)
    made = made.then(event)
    return draw(st.sampled_from([made, amending(made).then(event), repealing(made).then(event)]))


@given(resolutions(), st.sampled_from(["plain", "no_break"]))
def test_a_running_heading_is_read_back_to_the_same_resolution(
    resolution: Resolution, spaces: Any
) -> None:
    number = resolution.number
    schemes = () if number is None else number.readings
    text = format_heading(resolution, Layout.RUNNING, spaces=spaces)

    heading = read_heading(text, schemes=schemes)
    again = Resolution.from_heading(heading, body=resolution.body, matter=Matter.OTHER)
    # A notice is issued where nothing else is known of it.
    history = again.history if again.kind is not ResolutionKind.NOTICE else resolution.history
    assert attrs.evolve(again, history=history) == resolution
    assert (again.number, again.adopted_on) == (number, resolution.adopted_on)
    assert not heading.doubts


@given(resolutions(), st.sampled_from(["plain", "no_break"]))
def test_a_title_is_read_back_but_for_the_capitals_of_its_issuer(
    resolution: Resolution, spaces: Any
) -> None:
    number = resolution.number
    schemes = () if number is None else number.readings

    heading = read_heading(format_heading(resolution, spaces=spaces), schemes=schemes)
    assert (heading.kind, heading.number, heading.date) == (
        resolution.kind,
        number,
        resolution.adopted_on,
    )
    assert (heading.subject_intro, heading.subject) == (resolution.intro, resolution.subject)
    assert heading.issuer == resolution.issuer.upper()


@given(resolutions(), st.sampled_from(list(Case)))
def test_a_mention_is_read_back(resolution: Resolution, case: Case) -> None:
    number = resolution.number
    heading = read_heading(
        mention(resolution, case), schemes=() if number is None else number.readings
    )

    assert (heading.kind, heading.number, heading.issuer, heading.date, heading.subject) == (
        resolution.kind,
        number,
        resolution.issuer,
        resolution.adopted_on,
        resolution.subject,
    )


def test_the_heading_of_a_draft_is_read_back_as_one() -> None:
    heading = read_heading(format_heading(draft()))

    assert (heading.date, heading.subject) == (None, draft().subject)
    assert Resolution.from_heading(heading, body=draft().body).history == ()


@given(resolutions(), st.integers(0, 400))
def test_no_break_spaces_are_the_only_difference(resolution: Resolution, days: int) -> None:
    event = Submitted(day=resolution.history[0].day + timedelta(days=days))
    resolution = resolution.then(event, Signed(day=event.day))

    for layout in Layout:
        plain = format_heading(resolution, layout, spaces="plain")
        assert format_heading(resolution, layout).replace("\u00a0", " ") == plain
        assert "\u00a0" not in plain
