"""What the law says and when: acts, their provisions, the periods in which they hold.

Not here: the rules of voting (room ``rules``) and any judgement about a vote.
"""

from zmp_core._door import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.law.act import Act as Act
    from zmp_core.law.period import Period as Period
    from zmp_core.law.provision import Provision as Provision

__all__ = ("Act", "Period", "Provision")

__getattr__, __dir__ = door(__name__, {"Act": "act", "Period": "period", "Provision": "provision"})
