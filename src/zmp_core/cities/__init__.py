"""Towns of Poland: their codes, names and executives, the register, and the official files.

Not here: the bodies of a town (room ``bodies``) and who is a member of an association.
"""

from zmp_core._door import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.cities.body_names import CouncilName as CouncilName
    from zmp_core.cities.body_names import council_name as council_name
    from zmp_core.cities.city import City as City
    from zmp_core.cities.city import CityKind as CityKind
    from zmp_core.cities.city import Executive as Executive
    from zmp_core.cities.names import CityName as CityName
    from zmp_core.cities.names import Confirmation as Confirmation
    from zmp_core.cities.names import Ground as Ground
    from zmp_core.cities.registry import Register as Register
    from zmp_core.cities.registry import register as register
    from zmp_core.cities.terc import Terc as Terc
    from zmp_core.cities.terc import TercChanges as TercChanges
    from zmp_core.cities.terc import Unit as Unit
    from zmp_core.cities.terc import UnitChange as UnitChange
    from zmp_core.cities.terc_files import read_terc as read_terc
    from zmp_core.cities.terc_files import read_terc_changes as read_terc_changes
    from zmp_core.cities.teryt import VOIVODESHIPS as VOIVODESHIPS
    from zmp_core.cities.teryt import GminaNumber as GminaNumber
    from zmp_core.cities.teryt import TerytCode as TerytCode
    from zmp_core.cities.teryt import UnitKind as UnitKind
    from zmp_core.cities.teryt import Voivodeship as Voivodeship

__all__ = (
    "VOIVODESHIPS",
    "City",
    "CityKind",
    "CityName",
    "Confirmation",
    "CouncilName",
    "Executive",
    "GminaNumber",
    "Ground",
    "Register",
    "Terc",
    "TercChanges",
    "TerytCode",
    "Unit",
    "UnitChange",
    "UnitKind",
    "Voivodeship",
    "council_name",
    "read_terc",
    "read_terc_changes",
    "register",
)

__getattr__, __dir__ = door(
    __name__,
    {
        "City": "city",
        "CityKind": "city",
        "CityName": "names",
        "Confirmation": "names",
        "CouncilName": "body_names",
        "Executive": "city",
        "GminaNumber": "teryt",
        "Ground": "names",
        "Register": "registry",
        "Terc": "terc",
        "TercChanges": "terc",
        "TerytCode": "teryt",
        "Unit": "terc",
        "UnitChange": "terc",
        "UnitKind": "teryt",
        "VOIVODESHIPS": "teryt",
        "Voivodeship": "teryt",
        "council_name": "body_names",
        "read_terc": "terc_files",
        "read_terc_changes": "terc_files",
        "register": "registry",
    },
)
