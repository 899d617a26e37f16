"""The statutes of associations that public sources tell of, each loaded when it is first asked."""

from zmp_core._door import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.association.books.siblings import OMGGS as OMGGS
    from zmp_core.association.books.siblings import SZGIP as SZGIP
    from zmp_core.association.books.siblings import ZGWRP as ZGWRP
    from zmp_core.association.books.siblings import ZPP as ZPP
    from zmp_core.association.books.siblings import ZWRP as ZWRP
    from zmp_core.association.books.zmp import ZMP as ZMP
    from zmp_core.association.books.zmp import ZMP_TERMS as ZMP_TERMS

__all__ = ("OMGGS", "SZGIP", "ZGWRP", "ZMP", "ZMP_TERMS", "ZPP", "ZWRP")

__getattr__, __dir__ = door(
    __name__,
    {
        "OMGGS": "siblings",
        "SZGIP": "siblings",
        "ZGWRP": "siblings",
        "ZMP": "zmp",
        "ZMP_TERMS": "zmp",
        "ZPP": "siblings",
        "ZWRP": "siblings",
    },
)
