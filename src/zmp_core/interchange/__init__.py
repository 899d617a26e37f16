"""Records in and verdicts out: strict JSON and plain mappings, every fault at once.

Keys are the names of the attributes, values of enumerations are written as they are, days as
``"2024-10-31"``, shares as ``"3/5"``; a known matter or act is its id. What is unknown is
``null``. Fields at their default may be left out. A document says its format and number; without
them it has the first number, and old numbers stay readable for good.

Not here: what a verdict says in words (``verdict.explain()``).
"""

from zmp_core._door import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.interchange.documents import dumps as dumps
    from zmp_core.interchange.documents import loads as loads
    from zmp_core.interchange.documents import structure as structure
    from zmp_core.interchange.documents import unstructure as unstructure
    from zmp_core.interchange.files import read as read

__all__ = ("dumps", "loads", "read", "structure", "unstructure")

__getattr__, __dir__ = door(
    __name__,
    {
        "dumps": "documents",
        "loads": "documents",
        "read": "files",
        "structure": "documents",
        "unstructure": "documents",
    },
)
