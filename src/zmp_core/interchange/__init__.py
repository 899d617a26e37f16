"""Records in and verdicts out: strict JSON and plain mappings, every fault at once.

Keys are the names of the attributes, values of enumerations are written as they are, days as
``"2024-10-31"``, shares as ``"3/5"``, amounts as ``"0.40"``; a known matter or act is its id. What
is unknown is ``null``. Fields at their default may be left out. A document says its format and
number; without them it has the first number, and old numbers stay readable for good.

Other people's forms are modules: ``popolo``, ``ocd``, ``oparl``, ``akoma_ntoso``, ``sejm``,
``radoskop``, ``esesja``, ``csv_votes``. What they cannot hold is told as a ``Loss``.

Not here: what a verdict says in words (``verdict.explain()``).
"""

from zmp_core._door import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.interchange import akoma_ntoso as akoma_ntoso
    from zmp_core.interchange import csv_votes as csv_votes
    from zmp_core.interchange import esesja as esesja
    from zmp_core.interchange import ocd as ocd
    from zmp_core.interchange import oparl as oparl
    from zmp_core.interchange import popolo as popolo
    from zmp_core.interchange import radoskop as radoskop
    from zmp_core.interchange import sejm as sejm
    from zmp_core.interchange.documents import dumps as dumps
    from zmp_core.interchange.documents import loads as loads
    from zmp_core.interchange.documents import structure as structure
    from zmp_core.interchange.documents import unstructure as unstructure
    from zmp_core.interchange.fault_words import explain as explain
    from zmp_core.interchange.fault_words import message as message
    from zmp_core.interchange.files import read as read
    from zmp_core.interchange.foreign import Carried as Carried
    from zmp_core.interchange.foreign import Loss as Loss
    from zmp_core.interchange.foreign import LossKind as LossKind
    from zmp_core.interchange.foreign import PublishedVote as PublishedVote
    from zmp_core.interchange.keeping import Kept as Kept
    from zmp_core.interchange.keeping import Unknown as Unknown
    from zmp_core.interchange.keeping import keep as keep
    from zmp_core.interchange.refusal import listed as listed
    from zmp_core.interchange.schemas import schema as schema
    from zmp_core.interchange.schemas import write_schemas as write_schemas

__all__ = (
    "Carried",
    "Kept",
    "Loss",
    "LossKind",
    "PublishedVote",
    "Unknown",
    "akoma_ntoso",
    "csv_votes",
    "dumps",
    "esesja",
    "explain",
    "keep",
    "listed",
    "loads",
    "message",
    "ocd",
    "oparl",
    "popolo",
    "radoskop",
    "read",
    "schema",
    "sejm",
    "structure",
    "unstructure",
    "write_schemas",
)

__getattr__, __dir__ = door(
    __name__,
    {
        "Carried": "foreign",
        "Kept": "keeping",
        "Loss": "foreign",
        "LossKind": "foreign",
        "PublishedVote": "foreign",
        "Unknown": "keeping",
        "akoma_ntoso": "akoma_ntoso",
        "csv_votes": "csv_votes",
        "dumps": "documents",
        "esesja": "esesja",
        "explain": "fault_words",
        "keep": "keeping",
        "listed": "refusal",
        "loads": "documents",
        "message": "fault_words",
        "ocd": "ocd",
        "oparl": "oparl",
        "popolo": "popolo",
        "radoskop": "radoskop",
        "read": "files",
        "schema": "schemas",
        "sejm": "sejm",
        "structure": "documents",
        "unstructure": "documents",
        "write_schemas": "schemas",
    },
)
