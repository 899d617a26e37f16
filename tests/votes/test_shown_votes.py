"""Roll calls and tallies in a notebook: a half circle, or text where that would mislead."""

import pytest

from zmp_core.minutes import hemicycle
from zmp_core.votes import Position, RollCall, Tally


def test_a_roll_call_is_shown_as_its_half_circle() -> None:
    call = RollCall({"Anna Lis": Position.AGAINST, "Jan Nowak": Position.IN_FAVOUR})

    assert call._repr_html_() == hemicycle(call).svg


@pytest.mark.parametrize(
    ("tally", "seats"),
    [
        pytest.param(Tally(11, 5, 3), 19, id="those who voted"),
        pytest.param(Tally(11, 5, 3, absent=2), 21, id="and the absent"),
        pytest.param(Tally(11, 5, 3, present=20, absent=1), 21, id="and one not told of"),
        pytest.param(Tally(11, None, None, present=19), 19, id="of some only that they came"),
    ],
)
def test_a_tally_is_shown_with_a_seat_for_everybody_it_tells_of(tally: Tally, seats: int) -> None:
    assert tally._repr_html_() == hemicycle(tally, seats=seats).svg


@pytest.mark.parametrize(
    "nothing",
    [
        pytest.param(Tally(11, None, None), id="how many were in the room is not known"),
        pytest.param(Tally(0, 0, 0), id="nobody"),
        pytest.param(Tally(400, 100, 1), id="more than a half circle holds"),
        pytest.param(RollCall({}), id="no names"),
        pytest.param(
            RollCall({f"Radna {at}": Position.ABSENT for at in range(501)}), id="too many names"
        ),
    ],
)
def test_what_would_mislead_or_has_no_room_is_shown_as_text(nothing: Tally | RollCall) -> None:
    assert nothing._repr_html_() is None
