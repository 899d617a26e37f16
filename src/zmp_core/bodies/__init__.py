"""Who decides: the kinds of bodies of Polish local government, a body, the term of a council.

Not here: what a body may decide and by which majority (room ``rules``).
"""

from zmp_core._door import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.bodies.body import Body as Body
    from zmp_core.bodies.body import BodyKind as BodyKind
    from zmp_core.bodies.body import Term as Term

__all__ = ("Body", "BodyKind", "Term")

__getattr__, __dir__ = door(__name__, {"Body": "body", "BodyKind": "body", "Term": "body"})
