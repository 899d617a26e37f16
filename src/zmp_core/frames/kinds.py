"""Frames of any library, opened with narwhals.

Only narwhals knows them all, eager and lazy, and its types tell them apart where we do not want to.
"""

from typing import Any, TypeAlias

import narwhals.stable.v2 as nw

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
        TypeError: If narwhals knows no such frame.
    """
    return nw.from_native(frame)


def schema_of(frame: Opened) -> dict[str, Dtype]:
    """Return names and types of the columns; of nothing but nulls pandas knows no type."""
    schema = dict(frame.collect_schema())
    if is_pandas(frame):
        untyped = (name for name, dtype in schema.items() if dtype in {nw.String, nw.Object})
        schema |= {name: nw.Unknown() for name in untyped if frame[name].is_null().all()}
    return schema


def is_pandas(frame: Opened) -> bool:
    """Tell whether it is pandas or one like it, which has no null among bare numbers."""
    return bool(frame.implementation.is_pandas_like())


def is_eager_polars(frame: Opened) -> bool:
    """Tell whether polars would work out every shared part again, unless it is made lazy."""
    return isinstance(frame, nw.DataFrame) and bool(frame.implementation.is_polars())
