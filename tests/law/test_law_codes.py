"""Codes are a contract with programs and documents: they are written as they always were."""

from zmp_core.law import (
    Confidence,
    Direction,
    EliForm,
    ForceDoubt,
    InForceFrom,
    Lapse,
    Shift,
)
from zmp_core.law.units import Numbering


def test_how_days_are_counted_and_what_follows() -> None:
    assert [*Direction] == ["within", "not_before", "ahead"]
    assert [*Lapse] == [
        *("accepted", "court_only", "unlawful_only", "too_late", "convened_by_voivode"),
        *("appointed_by_mayor", "council_dissolved", "in_force", "allowed", "duty_remains"),
    ]
    assert [*Shift] == ["none", "administrative", "court", "electoral", "disputed"]


def test_entry_into_force() -> None:
    assert [*InForceFrom] == [
        *("after_days", "after_months", "day_after", "publication", "next_month"),
        *("fixed", "adoption", "within_days"),
    ]
    assert [*ForceDoubt] == [
        *("names_no_day", "needs_publication", "shorter_than_ordinary", "before_publication"),
    ]


def test_citations_and_how_sure_a_row_is() -> None:
    assert [*Confidence] == ["high", "medium", "low"]
    assert [*Numbering] == ["number", "letter", "ordinal"]
    assert [*EliForm] == ["", "/ogl", "/ogl/pol/html", "/ogl/pol/pdf"]
