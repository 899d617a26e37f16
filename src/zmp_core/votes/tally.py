"""The totals of a vote, as far as the source tells them."""

import attrs

from zmp_core.errors import Fault, InvalidRecordError, unless_number

_EXPECTED = "a whole number of members, 0 or more, or None where the source does not say"
_IN_ROOM = ("in_favour", "against", "abstaining", "invalid", "not_voting", "excluded")
_ALL = (*_IN_ROOM, "present", "absent")


@attrs.frozen(init=False, weakref_slot=False)
class Tally:
    """How many members stood where; every count is in members.

    Unknown is ``None``, never 0. The three positions that every source should tell are to be
    given, even if only as ``None``; the others may be left out.

    >>> Tally(in_favour=11, against=5, abstaining=3).cast
    19

    Attributes:
        in_favour: Za.
        against: Przeciw.
        abstaining: Wstrzymało się.
        present: All who were in the room when the vote was taken; the sum of in favour, against,
            abstaining, invalid, not voting and excluded.
        absent: Members in office who were not in the room.
        not_voting: In the room and silent.
        excluded: In the room and barred from voting (art. 25a u.s.g.).
        invalid: Invalid papers, which only a secret vote knows.

    Raises:
        InvalidRecordError: If a count is no whole number of members, or the counts do not add up.
    """

    in_favour: int | None
    against: int | None
    abstaining: int | None
    present: int | None = None
    absent: int | None = None
    not_voting: int | None = None
    excluded: int | None = None
    invalid: int | None = None

    def __init__(
        self,
        in_favour: int | None,
        against: int | None,
        abstaining: int | None,
        *,
        present: int | None = None,
        absent: int | None = None,
        not_voting: int | None = None,
        excluded: int | None = None,
        invalid: int | None = None,
    ) -> None:
        """Check the counts, then keep them."""
        # Written by hand, with the setters of the slots, for one reason: a checked tally has to
        # cost less than an unchecked frozen dataclass (docs/explanation/performance.md).
        _set_in_favour(self, in_favour)
        _set_against(self, against)
        _set_abstaining(self, abstaining)
        _set_present(self, present)
        _set_absent(self, absent)
        _set_not_voting(self, not_voting)
        _set_excluded(self, excluded)
        _set_invalid(self, invalid)
        if (
            type(in_favour) is int
            and type(against) is int
            and type(abstaining) is int
            and in_favour >= 0
            and against >= 0
            and abstaining >= 0
            and absent is None
            and not_voting is None
            and excluded is None
            and invalid is None
            and (
                present is None
                or (type(present) is int and present >= in_favour + against + abstaining)
            )
        ):
            return  # what nearly every source tells
        known, unknown = 0, False
        for count in (in_favour, against, abstaining, not_voting, excluded, invalid):
            if count is None:
                unknown = True
            elif type(count) is int and count >= 0:
                known += count
            else:
                raise InvalidRecordError(_faults(self))
        if (
            present is not None
            and (type(present) is not int or known > present or (known < present and not unknown))
        ) or (absent is not None and (type(absent) is not int or absent < 0)):
            raise InvalidRecordError(_faults(self))

    @property
    def cast(self) -> int | None:
        """Votes cast: in favour, against, abstaining; ``None`` where one of them is unknown."""
        if self.in_favour is None or self.against is None or self.abstaining is None:
            return None
        return self.in_favour + self.against + self.abstaining

    @property
    def at_least_present(self) -> int:
        """How many members the counts prove to have been in the room."""
        if self.present is not None:
            return self.present
        return sum(getattr(self, name) or 0 for name in _IN_ROOM)

    def _repr_html_(self) -> str | None:
        """Show it in a notebook as a half circle, where it tells how many were in the room."""
        from zmp_core.printing.half_circle import half_circle  # noqa: PLC0415  pictures come last

        if self.cast is None and self.present is None:
            return None
        picture = half_circle(attrs.asdict(self))
        return None if picture is None else picture.svg


# The members are descriptors of the slots: setting through them passes by the frozen __setattr__.
_set_in_favour = vars(Tally)["in_favour"].__set__
_set_against = vars(Tally)["against"].__set__
_set_abstaining = vars(Tally)["abstaining"].__set__
_set_present = vars(Tally)["present"].__set__
_set_absent = vars(Tally)["absent"].__set__
_set_not_voting = vars(Tally)["not_voting"].__set__
_set_excluded = vars(Tally)["excluded"].__set__
_set_invalid = vars(Tally)["invalid"].__set__


def _faults(tally: Tally) -> tuple[Fault, ...]:
    """Say everything that is wrong; the constructor has seen that something is."""
    counts: dict[str, int | None] = {name: getattr(tally, name) for name in _ALL}
    faults = [
        fault
        for name, count in counts.items()
        if count is not None
        for fault in unless_number(
            count, 0, code="not_a_count", path=f"/{name}", expected=_EXPECTED
        )
    ]
    if faults:
        return tuple(faults)
    known = sum(counts[name] or 0 for name in _IN_ROOM)
    exactly = all(counts[name] is not None for name in _IN_ROOM)
    expected = f"{known}{'' if exactly else ' or more'}, the sum of the counts"
    return (Fault("does_not_add_up", "/present", tally.present, expected),)
