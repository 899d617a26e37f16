"""How each type is read from and written to plain dictionaries, lists and values.

cattrs does the walking through fields; every reader of a value is ours, because its own turn 3.9
votes into 3, a text into a list of letters, and a ``KeyError`` of a reader into a missing field.
"""

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, get_args, get_origin

import attrs
from cattrs import ClassValidationError, Converter, ForbiddenExtraKeysError
from cattrs.errors import AttributeValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from zmp_core.bodies.body import Body
from zmp_core.errors import Fault, InvalidRecordError
from zmp_core.interchange import scalars
from zmp_core.interchange.refusal import Refused, entries, nearest, pointer
from zmp_core.interchange.scalars import Reader, nullable
from zmp_core.law.act import ACTS, Act
from zmp_core.law.period import Period
from zmp_core.rules.majority import Consent, Majority, Quorum
from zmp_core.rules.readings import Readings
from zmp_core.rules.requirement import Requirement
from zmp_core.rules.rule import Assumption, Effect, Outcome
from zmp_core.rules.verdict import Caution, Hinge, Verdict
from zmp_core.votes.ballot import Position
from zmp_core.votes.matter import Matter, known
from zmp_core.votes.record import VoteRecord
from zmp_core.votes.roll_call import RollCall
from zmp_core.votes.tally import Tally
