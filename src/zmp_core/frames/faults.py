"""What is wrong with the rows of a frame, counted; and a frame that has to be without fault."""

from collections import Counter
from typing import Final

import narwhals.stable.v2 as nw
from narwhals.stable.v2.typing import IntoFrameT

from zmp_core.bodies.body import BodyKind
from zmp_core.errors import Fault, InvalidRecordError
from zmp_core.frames.columns import MOST
from zmp_core.frames.kinds import Native, opened
from zmp_core.votes.ballot import VotingMode

_EXPECTED: Final = {
    "not_a_number_of_seats": f"a whole number of seats, from 1 to {MOST}",
    "not_a_count": f"a whole number of members, from 0 to {MOST}, or null",
    "not_a_turnout": f"a whole number of voters, from 1 to {MOST}, or null",
    "not_a_call": "1, 2 and so on, or null",
    "not_a_day": "a day without a clock",
    "not_a_truth": "True, False or null",
    "not_a_mode": "one of: " + ", ".join(VotingMode),
    "not_a_position": "a label that was declared, and one ballot of a member",
    "not_a_body_kind": "one of: " + ", ".join(BodyKind),
    "not_a_matter": "the id of a matter, as 'local_plan'",
    "not_covered": "a body, a matter or rule, and a day that some wording answers",
    "does_not_add_up": "counts that add up",
    "more_than_seats": "at most the seats",
    "more_than_members": "at most the members in office, or the seats, with the absent",
    "invalid_papers_in_an_open_vote": "0: only a secret vote has papers",
    "nobody_in_favour": "False or null: nobody was in favour",
    "ends_before_it_begins": "a day not before since",
    "before_the_term": "the election of that term, or later",
}
_ROWS: Final = "_zmp_rows"


def faults_of(judged: Native) -> tuple[Fault, ...]:
    """Return every fault of the rows, the most frequent first; the value is the number of rows.

    A lazy frame is worked out for it, but only as far as its column ``error`` needs.

    Args:
        judged: A frame that :func:`judge` has returned.
    """
    frame = opened(judged).lazy()
    one = nw.lit(1, dtype=nw.Int64)
    of_error = (
        frame.select("error")
        .filter(~nw.col("error").is_null())
        .with_columns(one.alias(_ROWS))
        .group_by("error")
        .agg(nw.col(_ROWS).sum())
        .collect()
    )
    counts: Counter[str] = Counter()
    for errors, rows in of_error.iter_rows():
        for each in str(errors).split(", "):
            counts[each] += int(rows)
    return tuple(
        Fault(code, slash + path, rows, _EXPECTED[code])
        for error, rows in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        for code, slash, path in (error.partition("/"),)
    )


def check(judged: IntoFrameT) -> IntoFrameT:
    """Return the frame as it is, if no row of it is faulty.

    Args:
        judged: A frame that :func:`judge` has returned.

    Raises:
        InvalidRecordError: If any row is faulty; every fault, each with the number of its rows.
    """
    found = faults_of(judged)
    if found:
        raise InvalidRecordError(found)
    return judged
