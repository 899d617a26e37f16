"""A supervisor screens the inbox by gravity and by the days that are left."""

from datetime import date
from typing import Final

from made import SCHEME, draft

from zmp_core import BodyKind, Severity, review
from zmp_core.law import Provision
from zmp_core.law.act import USG
from zmp_core.resolutions import Delivered, LegalBasis, Resolution, Submitted, Voted

TODAY: Final = date(2025, 3, 10)
BASIS: Final = LegalBasis(
    provisions=(Provision(USG, art="18", ust="2", pkt="12"), Provision(USG, art="84"))
)


def received(number: str, sent: date, arrived: date, **fields: object) -> Resolution:
    """Return a resolution of 26 February 2025 that was sent to its supervisor and reached him."""
    return draft(**({"basis": BASIS} | fields)).then(
        Voted(day=date(2025, 2, 26), adopted=True, number=SCHEME.parse(number)),
        Submitted(day=sent),
        Delivered(day=arrived),
    )


def test_the_inbox_is_screened_by_gravity_and_days_left() -> None:
    inbox = (
        received("XI/58/25", date(2025, 3, 5), date(2025, 3, 7)),
        received("XI/59/25", date(2025, 3, 6), date(2025, 3, 7)),
        received("XI/60/25", date(2025, 2, 27), date(2025, 3, 3), basis=None),
        received("XI/61/25", date(2025, 3, 6), date(2025, 3, 10), body=BodyKind.POWIAT_COUNCIL),
    )
    queue = list[tuple[Severity, int | None, str, review.Report]]()
    for resolution in inbox:
        report = review.examine(resolution)
        clock = resolution.deadlines(TODAY)
        number = resolution.number
        assert number is not None
        queue.append((report.worst, clock.nullity.days_left, number.format(), report))

    assert [row[:3] for row in queue] == [
        (Severity.NONE, 27, "XI/58/25"),
        (Severity.BREACH, 27, "XI/59/25"),
        (Severity.DOUBT, 23, "XI/60/25"),
        (Severity.BREACH, 30, "XI/61/25"),
    ]
    late = [
        next(each for each in report if each.code == "submitted_late")
        for *_, report in (queue[1], queue[3])
    ]
    assert [str(finding.basis) for finding in late] == [
        "art. 90 ust. 1 u.s.g.",
        "art. 78 ust. 1 u.s.p.",
    ]


def test_a_number_is_printed_as_it_was_read() -> None:
    number = SCHEME.parse("XI/59/25")

    assert number.format() == str(number) == number.raw == "XI/59/25"
