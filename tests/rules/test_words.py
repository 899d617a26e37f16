"""What is said of a verdict, to the letter."""

from datetime import date
from typing import Any

import attrs
import pytest

from zmp_core.bodies import Body, BodyKind
from zmp_core.errors import InvalidValueError
from zmp_core.law import Period
from zmp_core.rules import (
    WITHOUT_QUORUM,
    Barred,
    Base,
    Caution,
    Composition,
    Consequence,
    MissedDischarge,
    Outcome,
    Presence,
    Readings,
    find,
    judge,
    missing,
    phrases,
)
from zmp_core.votes import Matter, Tally, VoteObject, VoteRecord, VotingMode

COUNCIL = Body(kind=BodyKind.GMINA_COUNCIL, seats=21, name="Rada Miejska")
TODAY = date(2024, 10, 24)
USG = "ustawy o samorządzie gminnym"


def vote(tally: Tally, matter: Matter = Matter.ORDINARY, **facts: Any) -> VoteRecord:
    known: dict[str, Any] = {"body": COUNCIL, "day": TODAY, **facts}
    return VoteRecord(**known, matter=matter, tally=tally)


@pytest.mark.parametrize(
    ("record", "sentence"),
    [
        pytest.param(
            vote(Tally(11, 5, 3, present=19), mode=VotingMode.RECORDED),
            "W głosowaniu jawnym wzięło udział 19 radnych. Za podjęciem uchwały głosowało 11, "
            "przeciw – 5, wstrzymało się – 3. Uchwała została podjęta.",
            id="a resolution, the mode told",
        ),
        pytest.param(
            vote(Tally(11, 5, 3, present=19)),
            "Za podjęciem uchwały głosowało 11 radnych, przeciw – 5, wstrzymało się – 3. "
            "Uchwała została podjęta.",
            id="a resolution, the mode not told",
        ),
        pytest.param(
            vote(Tally(10, 4, 7), Matter.DISCHARGE_GRANT),
            "Za udzieleniem absolutorium głosowało 10 radnych, przeciw – 4, wstrzymało się – 7. "
            "Wymagana jest bezwzględna większość głosów ustawowego składu Rady, tj. co najmniej "
            f"11 głosów „za” (art. 28a ust. 2 {USG}). Uchwała nie została podjęta.",
            id="discharge missed",
        ),
        pytest.param(
            vote(Tally(10, 4, 7), Matter.DISCHARGE_GRANT, day=date(2002, 6, 1)),
            "Za udzieleniem absolutorium głosowało 10 radnych, przeciw – 4, wstrzymało się – 7. "
            "Wymagana jest bezwzględna większość głosów ustawowego składu Rady, tj. co najmniej "
            f"11 głosów „za” (art. 28b ust. 1a {USG}). Uchwała nie została podjęta, co jest "
            "równoznaczne z podjęciem uchwały o nieudzieleniu absolutorium "
            f"(art. 28b ust. 1 {USG}).",
            id="discharge missed in 2002",
        ),
        pytest.param(
            vote(
                Tally(8, 1, 2, present=11),
                Matter.DISCHARGE_REFUSAL,
                body=attrs.evolve(COUNCIL, seats=15),
            ),
            "Za nieudzieleniem absolutorium głosowało 8 radnych, przeciw – 1, wstrzymało się – 2. "
            "Wymagana jest bezwzględna większość głosów ustawowego składu Rady, tj. co najmniej "
            f"8 głosów „za” (art. 28a ust. 2 {USG}). Uchwała została podjęta.",
            id="a refusal adopted",
        ),
        pytest.param(
            vote(Tally(10, 0, 1, present=11), Matter.VOTE_OF_CONFIDENCE, mode=VotingMode.OPEN),
            "W głosowaniu jawnym wzięło udział 11 radnych. Za udzieleniem wotum zaufania "
            "głosowało 10, przeciw – 0, wstrzymało się – 1. Wymagana jest bezwzględna większość "
            "głosów ustawowego składu Rady, tj. co najmniej 11 głosów „za” "
            f"(art. 28aa ust. 9 {USG}). "
            "Uchwała o udzieleniu wotum zaufania nie została podjęta, co jest równoznaczne z "
            f"podjęciem uchwały o nieudzieleniu wotum zaufania (art. 28aa ust. 9 {USG}).",
            id="confidence missed",
        ),
        pytest.param(
            vote(Tally(10, 0, 0, present=10)),
            "W chwili głosowania obecnych było 10 radnych, podczas gdy kworum wynosi 11. "
            "Rada nie mogła podjąć uchwały.",
            id="no quorum",
        ),
        pytest.param(
            vote(Tally(1, 0, 0, present=1)),
            "W chwili głosowania obecny był 1 radny, podczas gdy kworum wynosi 11. "
            "Rada nie mogła podjąć uchwały.",
            id="one member alone",
        ),
        pytest.param(
            vote(Tally(3, 0, 0, absent=11)),
            "W chwili głosowania obecnych było najwyżej 10 radnych, podczas gdy kworum wynosi 11. "
            "Rada nie mogła podjąć uchwały.",
            id="no quorum, presence known only as a limit",
        ),
        pytest.param(
            vote(Tally(1, 0, 12, present=13), mode=VotingMode.ROLL_CALL),
            "W głosowaniu imiennym wzięło udział 13 radnych. Za podjęciem uchwały głosował 1, "
            "przeciw – 0, wstrzymało się – 12. Uchwała została podjęta.",
            id="one in favour",
        ),
        pytest.param(
            vote(Tally(12, 8, 0, invalid=1), Matter.CHAIR_ELECTION, mode=VotingMode.SECRET),
            "W głosowaniu tajnym wzięło udział 21 radnych. Za wyborem kandydata głosowało 12, "
            "przeciw – 8, wstrzymało się – 0, głosów nieważnych – 1. Wymagana jest bezwzględna "
            f"większość głosów, tj. co najmniej 11 głosów „za” (art. 19 ust. 1 {USG}). "
            "Wyboru dokonano.",
            id="an election",
        ),
        pytest.param(
            vote(Tally(9, 10, 2), Matter.CHAIR_ELECTION, mode=VotingMode.SECRET),
            "Za wyborem kandydata głosowało 9 radnych, przeciw – 10, wstrzymało się – 2. Wymagana "
            "jest bezwzględna większość głosów, tj. co najmniej 11 głosów „za” "
            f"(art. 19 ust. 1 {USG}). "
            "Wyboru nie dokonano.",
            id="invalid papers not told",
        ),
        pytest.param(
            vote(Tally(13, 5, 0), Matter.RECALL_REFERENDUM_OTHER),
            "Za podjęciem uchwały głosowało 13 radnych, przeciw – 5, wstrzymało się – 0. Wymagana "
            "jest większość co najmniej 3/5 głosów ustawowego składu, tj. co najmniej 13 głosów "
            "„za” "
            f"(art. 28b ust. 4 {USG}). Uchwała została podjęta.",
            id="three fifths",
        ),
        pytest.param(
            vote(Tally(15, 2, 4), Matter.AGENDA_CHANGE_ON_REQUEST, consent=False),
            "Za zmianą porządku obrad głosowało 15 radnych, przeciw – 2, wstrzymało się – 4. "
            "Wymagana jest bezwzględna większość głosów ustawowego składu Rady, tj. co najmniej "
            f"11 głosów „za” (art. 20 ust. 4 {USG}). Wymagana jest zgoda wnioskodawcy; nie "
            f"wyrażono jej (art. 20 ust. 4 {USG}). Zmiana porządku obrad nie została przyjęta.",
            id="consent refused",
        ),
        pytest.param(
            vote(Tally(9, 1, 0)),
            "Za podjęciem uchwały głosowało 9 radnych, przeciw – 1, wstrzymało się – 0. "
            "Na podstawie podanych danych nie można ustalić wyniku; nie podano: liczby obecnych.",
            id="undetermined",
        ),
        pytest.param(
            vote(Tally(None, 5, None, present=19)),
            "Głosowało: przeciw – 5. Na podstawie podanych danych nie można ustalić wyniku; nie "
            "podano: głosów za.",
            id="votes in favour not told",
        ),
        pytest.param(
            vote(Tally(None, None, None, present=19), Matter.DEBT),
            f"Wymagana jest bezwzględna większość głosów (art. 58 ust. 2 {USG}). Na podstawie "
            "podanych danych nie można ustalić wyniku; nie podano: głosów za, głosów przeciw, "
            "głosów wstrzymujących się.",
            id="nothing told",
        ),
    ],
)
def test_the_sentence_for_the_minutes(record: VoteRecord, sentence: str) -> None:
    assert judge(record).sentence() == sentence


@pytest.mark.parametrize(
    ("put", "matter", "adopted", "failed"),
    [
        (
            VoteObject.AMENDMENT,
            Matter.BUDGET,
            "Za przyjęciem poprawki … Poprawka została przyjęta.",
            "Poprawka została odrzucona.",
        ),
        (
            VoteObject.MOTION,
            Matter.BUDGET,
            "Za przyjęciem wniosku … Wniosek został przyjęty.",
            "Wniosek został odrzucony.",
        ),
        (
            VoteObject.REMARK,
            Matter.LOCAL_PLAN,
            (
                "Za rozstrzygnięciem w sprawie uwagi … Rozstrzygnięcie w sprawie uwagi "
                "zostało przyjęte."
            ),
            "Rozstrzygnięcie w sprawie uwagi nie zostało przyjęte.",
        ),
        (
            VoteObject.MINUTES,
            Matter.ORDINARY,
            "Za przyjęciem protokołu … Protokół został przyjęty.",
            "Protokół nie został przyjęty.",
        ),
        (
            VoteObject.POSITION,
            Matter.ORDINARY,
            "Za przyjęciem stanowiska … Stanowisko zostało przyjęte.",
            "Stanowisko nie zostało przyjęte.",
        ),
        (
            VoteObject.CANDIDACY,
            Matter.TREASURER,
            "Za wyborem kandydata … Wyboru dokonano.",
            "Wyboru nie dokonano.",
        ),
        (
            VoteObject.AGENDA,
            Matter.AGENDA_ADOPTION,
            "Za przyjęciem porządku obrad … Porządek obrad został przyjęty.",
            "Porządek obrad nie został przyjęty.",
        ),
        (
            None,
            Matter.AGENDA_ADOPTION,
            "Za przyjęciem porządku obrad … Porządek obrad został przyjęty.",
            "Porządek obrad nie został przyjęty.",
        ),
        (
            None,
            Matter.MINUTES_ADOPTION,
            "Za przyjęciem protokołu … Protokół został przyjęty.",
            "Protokół nie został przyjęty.",
        ),
        (
            None,
            Matter.PROCEDURAL_MOTION,
            "Za przyjęciem wniosku … Wniosek został przyjęty.",
            "Wniosek został odrzucony.",
        ),
        (
            VoteObject.RESOLUTION,
            Matter.PROCEDURAL_MOTION,
            "Za podjęciem uchwały … Uchwała została podjęta.",
            "Uchwała nie została podjęta.",
        ),
    ],
)
def test_the_object_decides_the_words(
    put: VoteObject | None, matter: Matter, adopted: str, failed: str
) -> None:
    begins, ends = adopted.split(" … ")
    won = judge(vote(Tally(11, 5, 3), matter, object=put)).sentence()
    lost = judge(vote(Tally(5, 11, 3), matter, object=put)).sentence()

    assert won.startswith(f"{begins} głosowało 11 radnych")
    assert won.endswith(ends)
    assert lost.endswith(failed)


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        (
            BodyKind.GMINA_COUNCIL,
            "obecnych było 2 radnych, podczas gdy kworum wynosi 3. Rada nie mogła podjąć uchwały.",
        ),
        (
            BodyKind.SEJMIK,
            "obecnych było 2 radnych, podczas gdy kworum wynosi 3. Sejmik nie mógł podjąć uchwały.",
        ),
        (
            BodyKind.UNION_ASSEMBLY,
            (
                "obecnych było 2 delegatów, podczas gdy kworum wynosi 3. "
                "Zgromadzenie nie mogło podjąć uchwały."
            ),
        ),
        (
            BodyKind.POWIAT_BOARD,
            (
                "obecnych było 2 członków, podczas gdy kworum wynosi 3. "
                "Zarząd nie mógł podjąć uchwały."
            ),
        ),
    ],
)
def test_a_body_is_called_by_its_name_and_its_members_by_theirs(
    kind: BodyKind, sentence: str
) -> None:
    rule = attrs.evolve(find("USG-14-1", TODAY), bodies=(kind,))
    record = vote(Tally(2, 0, 0, present=2), body=Body(kind=kind, seats=5))

    assert judge(record, rule=rule).sentence() == f"W chwili głosowania {sentence}"


@pytest.mark.parametrize(
    ("readings", "who"),
    [
        (Readings(), "obecnych było 10 radnych"),
        (Readings(presence=Presence.TAKING_PART), "głos oddało 9 radnych"),
        (Readings(barred=Barred.NOT_COUNTED), "obecnych i niewyłączonych było 9 radnych"),
    ],
)
def test_no_quorum_is_told_of_those_who_were_counted(readings: Readings, who: str) -> None:
    record = vote(Tally(9, 0, 0, present=10, excluded=1, not_voting=0, invalid=0))
    verdict = judge(record, readings=readings)

    assert verdict.sentence().startswith(
        f"W chwili głosowania {who}, podczas gdy kworum wynosi 11."
    )


def test_a_quorum_of_an_unknown_base_is_told_as_a_limit() -> None:
    record = vote(Tally(2, 0, 0, absent=12), day=date(2002, 6, 1))
    verdict = judge(record, readings=Readings(composition=Composition.IN_OFFICE))

    assert verdict.outcome is Outcome.NO_QUORUM
    assert "kworum wynosi co najmniej 7." in verdict.sentence()
    known = attrs.evolve(record, in_office=19)
    told = judge(known, readings=Readings(composition=Composition.IN_OFFICE)).explain()
    assert "wymagana obecność co najmniej 10 radnych na 19 mandatów obsadzonych (" in told
    assert (
        "Kworum: nie było; obecnych od 2 do 9 radnych, wymagana obecność od 7 do 11 radnych ("
        in verdict.explain()
    )


def test_the_explanation_in_polish() -> None:
    verdict = judge(
        vote(Tally(10, 4, 7), Matter.DISCHARGE_GRANT, wording="udzielenie absolutorium za 2023 r.")
    )

    assert verdict.explain().splitlines()[1:] == [
        "Poddano pod głosowanie: „udzielenie absolutorium za 2023 r.”",
        (
            "Kworum: było; obecnych 21 radnych, wymagana obecność co najmniej 11 radnych na 21 "
            "mandatów ustawowego "
            "składu "
            f"(art. 14 ust. 1 {USG})"
        ),
        (
            "Większość: bezwzględna większość głosów ustawowego składu rady; za 10 głosów, "
            "potrzeba co "
            f"najmniej 11 głosów; zabrakło 1 głosu (art. 28a ust. 2 {USG})"
        ),
        "Skutek: nie podjęto żadnego rozstrzygnięcia, według przyjętego odczytania",
        "Uwaga: skutek takiego wyniku jest sporny lub nieustalony",
    ]


def test_the_explanation_in_english() -> None:
    verdict = judge(
        vote(Tally(10, 4, 7), Matter.DISCHARGE_GRANT, wording="udzielenie absolutorium za 2023 r."),
        readings=Readings(missed_discharge=MissedDischarge.REFUSED),
    )

    assert verdict.explain("en").splitlines() == [
        "Not adopted: in favour 10, against 4, abstaining 7.",
        "Put to the vote: “udzielenie absolutorium za 2023 r.”",
        (
            "Quorum: met: 21 present, 11 needed, at least half of the statutory seats "
            "(art. 14 ust. 1 u.s.g.)"
        ),
        (
            "Majority: absolute majority of the statutory seats: not met, 10 in favour, 11 needed; "
            "short by 1 (art. 28a ust. 2 u.s.g.)"
        ),
        "Effect: this is a refusal, by the reading chosen",
        "Caution: what follows from this outcome is disputed or not settled",
    ]


@pytest.mark.parametrize(
    ("in_favour", "words_"),
    [
        (11, "potrzeba co najmniej 11 głosów; dokładnie tyle, ile trzeba"),
        (12, "potrzeba co najmniej 11 głosów; nadwyżka 1 głosu"),
        (13, "potrzeba co najmniej 11 głosów; nadwyżka 2 głosów"),
        (10, "potrzeba co najmniej 11 głosów; zabrakło 1 głosu"),
        (9, "potrzeba co najmniej 11 głosów; zabrakło 2 głosów"),
        (6, "potrzeba co najmniej 11 głosów; zabrakło 5 głosów"),
    ],
)
def test_by_how_many_votes(in_favour: int, words_: str) -> None:
    verdict = judge(vote(Tally(in_favour, 0, 0, present=21), Matter.AGENDA_CHANGE))
    assert words_ in verdict.explain()


@pytest.mark.parametrize(
    ("consent", "polish", "english"),
    [
        (True, "Warunek: zgoda wnioskodawcy: wyrażona", "session: met"),
        (False, "Warunek: zgoda wnioskodawcy: niewyrażona", "session: not met"),
        (None, "Warunek: zgoda wnioskodawcy: nie wiadomo, czy wyrażona", "session: unknown"),
    ],
)
def test_a_consent_is_explained(consent: bool | None, polish: str, english: str) -> None:
    verdict = judge(vote(Tally(15, 2, 4), Matter.AGENDA_CHANGE_ON_REQUEST, consent=consent))

    assert polish in verdict.explain()
    assert f"Condition: consent of the one who asked for the {english}" in verdict.explain("en")
    given = {True: "given", False: "not given", None: "unknown"}[consent]
    assert f"consent {given}" in str(verdict)


def test_what_is_uncertain_is_said() -> None:
    record = vote(Tally(10, 0, 0, present=10), day=date(1999, 6, 1), in_office=19)
    polish, english = judge(record).explain(), judge(record).explain("en")

    assert (
        "Wynik zależy od odczytania: czy „skład organu” obejmował mandaty nieobsadzone (podjęto)"
        in polish
    )
    assert (
        "The outcome hinges on: whether the composition of the body included vacant seats (adopted)"
        in english
    )
    assert "Uwaga: brzmienia przepisu z tego dnia nie odczytano w źródle" in polish
    assert "Caution: the wording of that day was not read in a source" in english


def test_a_span_with_several_wordings_says_of_which_it_speaks() -> None:
    record = vote(Tally(11, 5, 3), day=Period(date(2017, 1, 1), date(2019, 1, 1)))
    assert (
        "Kworum: było (według brzmienia obowiązującego od 17 listopada 2018 r.); obecnych"
        in judge(record).explain()
    )


def test_figures_that_are_not_known_are_ranges() -> None:
    verdict = judge(vote(Tally(None, 5, 0, present=19)))

    assert "za od 0 do 14 głosów, potrzeba co najmniej 6 głosów (" in verdict.explain()
    assert "Nie podano: głosów za" in verdict.explain()
    assert "0 to 14 in favour, 6 needed" in verdict.explain("en")
    assert "Missing: votes in favour" in verdict.explain("en")
    assert "in favour unknown" in verdict.explain("en")
    debt = judge(vote(Tally(None, None, 0, present=19), Matter.DEBT))
    assert "potrzeba od 1 do 10 głosów" in debt.explain()


def test_another_language_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="pl or en"):
        judge(vote(Tally(11, 5, 3))).explain("de")


def test_the_page_escapes_everything_from_outside() -> None:
    verdict = judge(
        vote(
            Tally(11, 5, 3),
            body=attrs.evolve(COUNCIL, name="<b>Rada</b>"),
            wording="<script>",
            reference="a & b",
        )
    )
    page = verdict._repr_html_()

    assert "&lt;b&gt;Rada&lt;/b&gt;, uchwała w sprawie zwykłej, a &amp; b" in page
    assert "„&lt;script&gt;”" in page
    assert "<script>" not in page
    assert page.startswith("<table lang='pl'><caption>")
    assert "<th scope='row'>Wynik</th><td>Za podjęciem uchwały" in page


@pytest.mark.parametrize(
    ("tally", "kind", "sentence"),
    [
        pytest.param(
            Tally(11, 5, 3, present=19),
            BodyKind.GMINA_COUNCIL,
            "Na ustawowy skład Rady wynoszący 21 radnych w sesji uczestniczy 19, co stanowi kworum "
            "wymagane do podejmowania uchwał (co najmniej 11).",
            id="the council",
        ),
        pytest.param(
            Tally(11, 5, 3, present=19),
            BodyKind.SEJMIK,
            "Na ustawowy skład Sejmiku wynoszący 21 radnych w sesji uczestniczy 19, co stanowi "
            "kworum wymagane do podejmowania uchwał (co najmniej 11).",
            id="a sejmik",
        ),
        pytest.param(
            Tally(11, 5, 3, present=19),
            BodyKind.POWIAT_BOARD,
            "Na ustawowy skład Zarządu wynoszący 21 członków w posiedzeniu uczestniczy 19, co "
            "stanowi kworum wymagane do podejmowania uchwał (co najmniej 11).",
            id="a board",
        ),
        pytest.param(
            Tally(11, 5, 3, present=19),
            BodyKind.COMMITTEE,
            "Na ustawowy skład organu wynoszący 21 członków w sesji uczestniczy 19, co stanowi "
            "kworum wymagane do podejmowania uchwał (co najmniej 11).",
            id="another body",
        ),
        pytest.param(Tally(11, 5, 3), BodyKind.GMINA_COUNCIL, "", id="present not told"),
        pytest.param(Tally(9, 1, 0, present=10), BodyKind.GMINA_COUNCIL, "", id="no quorum"),
    ],
)
def test_the_statement_of_the_quorum(tally: Tally, kind: BodyKind, sentence: str) -> None:
    rule = attrs.evolve(find("USG-14-1", TODAY), bodies=(kind,))
    record = vote(tally, body=attrs.evolve(COUNCIL, kind=kind))

    assert judge(record, rule=rule).quorum_sentence() == sentence
    free = attrs.evolve(rule, quorum=WITHOUT_QUORUM)
    assert judge(record, rule=free).quorum_sentence() == ""
    filled = attrs.evolve(rule, quorum=attrs.evolve(rule.quorum, of=Base.IN_OFFICE))
    known = attrs.evolve(record, in_office=20)
    assert judge(known, rule=filled).quorum_sentence() == ""


@pytest.mark.parametrize(
    ("put", "matter", "day", "ends"),
    [
        (VoteObject.MOTION, Matter.VOTE_OF_CONFIDENCE, TODAY, "Wniosek został odrzucony."),
        (
            VoteObject.AMENDMENT,
            Matter.DISCHARGE_GRANT,
            date(2002, 6, 1),
            "Poprawka została odrzucona.",
        ),
        (VoteObject.AMENDMENT, Matter.AGENDA_ADOPTION, TODAY, "Poprawka została odrzucona."),
    ],
)
def test_a_motion_that_fails_is_no_resolution_that_failed(
    put: VoteObject, matter: Matter, day: date, ends: str
) -> None:
    verdict = judge(vote(Tally(5, 11, 3), matter, object=put, day=day))

    assert verdict.effect is None
    assert verdict.sentence().endswith(ends)


def test_minutes_do_not_say_what_is_not_known() -> None:
    request = vote(Tally(15, 2, 4), Matter.AGENDA_CHANGE_ON_REQUEST)
    assert f"Wymagana jest zgoda wnioskodawcy (art. 20 ust. 4 {USG})." in judge(request).sentence()
    silent = vote(Tally(0, 0, 0, present=12), mode=VotingMode.OPEN)
    assert judge(silent).sentence().startswith("Za podjęciem uchwały głosowało 0 radnych")


def test_one_member_is_present_in_the_singular() -> None:
    assert "; obecny 1 radny, wymagana obecność" in judge(vote(Tally(1, 0, 0, present=1))).explain()


def test_every_code_has_its_words() -> None:
    tables: list[tuple[Any, Any]] = [
        (phrases.CAUTIONS, Caution),
        (phrases.EFFECTS, Consequence),
        (phrases.OUTCOMES, Outcome),
        (phrases.PUT, VoteObject),
        (phrases.MODES, VotingMode),
        (phrases.READINGS, {field.name for field in attrs.fields(Readings)}),
    ]
    for table, codes in tables:
        assert set(table) == {*codes}


@pytest.mark.parametrize("language", ["pl", "en"])
def test_a_resolution_is_never_called_invalid(language: str) -> None:
    for outcome in (Tally(11, 5, 3), Tally(5, 11, 3), Tally(5, 4, 0, present=9)):
        text = judge(vote(outcome)).explain(language).casefold()
        assert "nieważn" not in text
        assert "invalid" not in text
        assert "prawomocn" not in text


@pytest.mark.parametrize(("language", "condition"), [("pl", "Warunek"), ("en", "Condition")])
def test_a_consent_has_a_line_of_its_own_and_is_no_majority(language: str, condition: str) -> None:
    record = vote(Tally(15, 2, 4), Matter.AGENDA_CHANGE_ON_REQUEST, consent=True)
    starts = [line.partition(":")[0] for line in judge(record).explain(language).splitlines()]

    assert starts.count(condition) == 1
    assert starts.count({"pl": "Większość", "en": "Majority"}[language]) == 1


def test_every_fact_that_may_be_missing_has_its_words() -> None:
    # The call of a meeting is named in place of the day where it tells the rules apart.
    assert set(phrases.FACTS) == {*missing._FACTS, "call"}
