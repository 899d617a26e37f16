"""What papers are called: the nouns in their cases, and codes that stay."""

import attrs
import pytest

from zmp_core.resolutions import DoubtCode, Fold, KindNoun, ResolutionKind, Restart


# From a grammar of Polish: three declensions, each with its endings.
@pytest.mark.parametrize(
    ("kind", "forms"),
    [
        ("resolution", "uchwała uchwały uchwale uchwałę uchwałą uchwale"),
        (
            "order",
            "zarządzenie zarządzenia zarządzeniu zarządzenie zarządzeniem zarządzeniu",
        ),
        ("position", "stanowisko stanowiska stanowisku stanowisko stanowiskiem stanowisku"),
        ("appeal", "apel apelu apelowi apel apelem apelu"),
        ("proclamation", "rezolucja rezolucji rezolucji rezolucję rezolucją rezolucji"),
        ("declaration", "deklaracja deklaracji deklaracji deklarację deklaracją deklaracji"),
        ("opinion", "opinia opinii opinii opinię opinią opinii"),
        (
            "statement",
            "oświadczenie oświadczenia oświadczeniu oświadczenie oświadczeniem oświadczeniu",
        ),
        ("motion", "wniosek wniosku wnioskowi wniosek wnioskiem wniosku"),
        (
            "notice",
            "obwieszczenie obwieszczenia obwieszczeniu obwieszczenie obwieszczeniem obwieszczeniu",
        ),
        (
            "regulation",
            " ".join(
                (
                    *("rozporządzenie", "rozporządzenia", "rozporządzeniu"),
                    *("rozporządzenie", "rozporządzeniem", "rozporządzeniu"),
                )
            ),
        ),
        ("minutes", "protokół protokołu protokołowi protokół protokołem protokole"),
    ],
)
def test_a_noun_has_its_six_cases(kind: str, forms: str) -> None:
    assert attrs.astuple(ResolutionKind(kind).noun) == tuple(forms.split())


def test_a_noun_of_two_words_is_declined_in_both() -> None:
    assert ResolutionKind.SUPERVISORY_DECISION.noun == KindNoun(
        "rozstrzygnięcie nadzorcze",
        "rozstrzygnięcia nadzorczego",
        "rozstrzygnięciu nadzorczemu",
        "rozstrzygnięcie nadzorcze",
        "rozstrzygnięciem nadzorczym",
        "rozstrzygnięciu nadzorczym",
    )


def test_no_form_belongs_to_two_kinds() -> None:
    forms = [form for kind in ResolutionKind for form in {*attrs.astuple(kind.noun)}]

    assert len(forms) == len(set(forms))


def test_codes_are_written_as_they_always_were() -> None:
    assert [*ResolutionKind] == [
        *("resolution", "order", "position", "appeal", "proclamation", "declaration", "opinion"),
        *("statement", "motion", "notice", "regulation", "supervisory_decision", "minutes"),
    ]
    assert [*Restart] == ["term", "year", "session"]
    assert [*Fold] == [
        *("no_break_space", "invisible_sign", "decomposed_letter", "letter_spacing"),
        *("glued_words", "lost_diacritics", "case_of_kind", "case_of_month", "lower_case_roman"),
        *("look_alike_letter", "roman_sign", "letter_o", "slash_sign", "dash_for_slash"),
        "line_number",
    ]
    assert [*DoubtCode] == [
        *("ambiguous_number", "unknown_number", "damaged_number", "damaged_numeral"),
        *("blank_number", "year_out_of_range", "years_disagree", "blank_date", "no_such_day"),
        *("short_year", "whose_date"),
    ]
