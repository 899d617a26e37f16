"""A frame of Dask is many frames of pandas: each is judged by itself, and refused before any is."""

from collections.abc import Callable
from typing import Any

import attrs
import narwhals.stable.v2 as nw
import polars as pl
import pytest
from forms import pd, rows_of, to_pandas_of_arrow

from zmp_core import InvalidRecordError, frames


@attrs.frozen
class Parts:
    """What we ask of a frame of Dask, which the slow tests have."""

    parts: tuple[Any, ...]

    @property
    def _meta(self) -> Any:
        return self.parts[0].head(0)

    def map_partitions(self, work: Callable[[Any], Any], *, meta: Any) -> "Parts":
        done = Parts(tuple(map(work, self.parts)))
        assert [part.dtypes.to_dict() for part in done.parts] == [meta.dtypes.to_dict()] * 2
        return done


@pytest.fixture(autouse=True)
def _parts_are_of_dask(monkeypatch: pytest.MonkeyPatch) -> None:
    def is_parts(frame: Any) -> bool:
        return isinstance(frame, Parts)

    monkeypatch.setattr(nw.dependencies, "is_dask_dataframe", is_parts)


def votes() -> Any:
    """Return votes of which one part has gaps that the others have not."""
    rows = [
        {
            "body_kind": "gmina_council",
            "matter": ("agenda_change_on_request", "budget")[at % 2],
            "seats": 15,
            "in_favour": at,
            "against": 6,
            "present": None if at < 5 else 15,
            "consent": None if at < 5 else at % 3 == 0,
        }
        for at in range(10)
    ]
    return to_pandas_of_arrow(pl.DataFrame(rows))


def in_parts(frame: Any) -> Parts:
    return Parts(tuple(frame.iloc[at : at + 5] for at in (0, 5)))


@pytest.mark.parametrize("asked", [frames.judge, frames.review])
def test_the_parts_say_what_the_whole_says(asked: Callable[[Any], Any]) -> None:
    whole = votes()
    parts: Any = asked(in_parts(whole))

    assert rows_of(pd.concat(parts.parts)) == rows_of(asked(whole))


@pytest.mark.parametrize("asked", [frames.judge, frames.review])
def test_parts_that_cannot_be_read_are_refused_at_once(asked: Callable[[Any], Any]) -> None:
    given = votes().astype({"consent": str})

    with pytest.raises(InvalidRecordError) as caught:
        asked(in_parts(given))
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("wrong_type", "/consent")
    ]
