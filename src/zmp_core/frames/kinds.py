"""Frames of any library, opened with narwhals.

Only narwhals knows them all, eager and lazy, and its types tell them apart where we do not want to.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeAlias

import attrs
import narwhals.stable.v2 as nw
from narwhals.exceptions import DuplicateError

from zmp_core.errors import Fault, InvalidRecordError

Native: TypeAlias = Any
"""A frame of a library that narwhals knows."""
Opened: TypeAlias = Any
"""The same as narwhals has it: a ``DataFrame`` or a ``LazyFrame``."""
Dtype: TypeAlias = Any
"""The type of a column; narwhals compares instances with classes."""
Value: TypeAlias = Any
"""What a cell holds."""


def opened(frame: Native) -> Opened:
    """Return the frame as narwhals has it.

    Raises:
        InvalidRecordError: If a name of a column is no text, or stands twice.
        TypeError: If narwhals knows no such frame.
    """
    try:
        given = nw.from_native(frame)
        names = given.collect_schema().names()
    except DuplicateError:
        raise InvalidRecordError((Fault("named_twice", "", None, _NAMES),)) from None
    faults = [Fault("not_a_name", f"/{name}", name, _NAMES) for name in names if not _is_text(name)]
    if faults:
        raise InvalidRecordError(tuple(faults))
    return given


_NAMES: Final = "columns with names of text, each name once"


def _is_text(name: object) -> bool:
    return isinstance(name, str)  # pandas takes any object for a name


def is_dask(frame: Native) -> bool:
    """Tell whether it is a frame of Dask, which is many of pandas."""
    known: Any = nw.dependencies
    return bool(known.is_dask_dataframe(frame))


def by_partition(frame: Native, work: Callable[[Native], Native]) -> Native:
    """Let pandas do the work in every part of a frame of Dask, where no row needs another.

    narwhals has expressions for Dask, but those of whole numbers fail beside a null.
    """
    return frame.map_partitions(work, meta=work(frame._meta))  # noqa: SLF001  Dask's own name for it


def schema_of(frame: Opened) -> dict[str, Dtype]:
    """Return names and types of the columns; of nothing but nulls pandas knows no type."""
    schema = dict(frame.collect_schema())
    if is_pandas(frame):
        may_be = [name for name, dtype in schema.items() if dtype in {nw.String, nw.Object}]
        schema |= {name: _type_in_pandas(frame[name]) for name in may_be}
    return schema


def _type_in_pandas(column: nw.Series[Any]) -> Dtype:
    """Return the type of a column of text or of objects, of which narwhals looks at the first."""
    is_object = column.to_native().dtype == object
    is_empty = bool(column.is_null().all()) if len(column) else is_object
    if is_empty:
        return nw.Unknown()
    return nw.Object() if is_object else column.dtype


def read_objects(column: nw.Series[Any], read: Callable[[Value], int], null: int) -> nw.Series[Any]:
    """Return what the objects of a column of pandas mean, as whole numbers.

    What an object is only Python can tell: to a library 1 equals True, and a text looks like a day.

    Args:
        column: The column.
        read: Returns the number of an object.
        null: The number of a null.
    """
    cells = zip(column.to_list(), column.is_null().to_list(), strict=True)
    numbers = [null if is_null else read(value) for value, is_null in cells]
    return nw.new_series(column.name, numbers, nw.Int64, backend=column.implementation)


def is_pandas(frame: Opened) -> bool:
    """Tell whether it is pandas or one like it, which has no null among bare numbers."""
    return bool(frame.implementation.is_pandas_like())


def is_eager_polars(frame: Opened) -> bool:
    """Tell whether polars would work out every shared part again, unless it is made lazy."""
    return isinstance(frame, nw.DataFrame) and bool(frame.implementation.is_polars())


@attrs.frozen
class Seen:
    """What a frame shows of its rows before anything is worked out; a lazy one shows nothing.

    Attributes:
        full: Columns that hold no null.
        texts: Columns of text with all that they hold.
    """

    full: frozenset[str] = frozenset()
    texts: Mapping[str, frozenset[str]] = attrs.field(factory=dict[str, frozenset[str]])


def seen_in(frame: Opened, texts: Sequence[str]) -> Seen:
    """Look into an eager frame, so that only what it needs is worked out.

    Args:
        frame: The frame.
        texts: The columns of text to look into.
    """
    if not isinstance(frame, nw.DataFrame):
        return Seen()
    columns: dict[str, Dtype] = dict(frame.schema)
    found = {
        name: frozenset(map(str, frame[name].drop_nulls().unique().to_list()))
        for name in texts
        if name in columns and columns[name] in {nw.String, nw.Categorical, nw.Enum}
    }
    return Seen(frozenset(n for n in columns if frame[n].null_count() == 0), found)
