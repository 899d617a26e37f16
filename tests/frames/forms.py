"""The kinds of frames that every test of a backend goes through, made from a polars frame."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

import duckdb
import narwhals.stable.v2 as nw
import polars as pl

pd: Any = import_module("pandas")  # without types, which nothing else here needs


def to_arrow(frame: Any) -> Any:
    return frame.to_arrow()


def to_pandas_of_numpy(frame: pl.DataFrame) -> Any:
    """Give what a reader of CSV gives: floats for numbers with gaps, objects for truths."""
    made = pd.DataFrame({name: frame[name].to_list() for name in frame.columns})
    for name, dtype in frame.schema.items():
        if dtype == pl.Date:
            made[name] = pd.to_datetime(made[name])
    return made


def to_pandas_of_arrow(frame: pl.DataFrame) -> Any:
    return to_arrow(frame).to_pandas(types_mapper=pd.ArrowDtype)


def to_duckdb(frame: pl.DataFrame) -> Any:
    return duckdb.connect().from_arrow(to_arrow(frame))


FORMS: dict[str, Callable[[pl.DataFrame], Any]] = {
    "polars, eager": lambda frame: frame,
    "polars, lazy": lambda frame: frame.lazy(),
    "pyarrow": to_arrow,
    "pandas of numpy": to_pandas_of_numpy,
    "pandas, nullable": lambda frame: to_pandas_of_numpy(frame).convert_dtypes(),
    "pandas of arrow": to_pandas_of_arrow,
    "duckdb": to_duckdb,
}


def to_dask(frame: pl.DataFrame) -> Any:
    return import_module("dask.dataframe").from_pandas(to_pandas_of_arrow(frame), npartitions=3)


def to_ibis(frame: pl.DataFrame) -> Any:
    return import_module("ibis").memtable(frame.to_arrow())


def to_spark(frame: pl.DataFrame) -> Any:
    builder = import_module("pyspark.sql").SparkSession.builder.master("local[1]")
    session = builder.config("spark.ui.enabled", value=False).getOrCreate()
    return session.createDataFrame(frame.to_arrow())


SLOW_FORMS: dict[str, Callable[[pl.DataFrame], Any]] = {
    "dask": to_dask,
    "ibis": to_ibis,
    "pyspark": to_spark,
}
"""Libraries that only the slow tests need."""


def rows_of(frame: Any) -> list[dict[str, Any]]:
    """Return the rows of any frame with the values of Python."""
    opened: Any = nw.from_native(frame)
    collected = opened.collect() if isinstance(opened, nw.LazyFrame) else opened
    return [
        {name: plain(value) for name, value in row.items()}
        for row in collected.iter_rows(named=True)
    ]


def plain(value: Any) -> Any:
    if value is None or value is pd.NA or value != value:  # noqa: PLR0124  not a number
        return None
    return value.item() if hasattr(value, "item") else value
