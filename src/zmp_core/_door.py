"""How a room opens: a public name is loaded when somebody asks for it, and not before.

``import zmp_core`` must cost next to nothing, and a first verdict must load no more than it
needs. So the ``__init__`` of each room only says where its names live (PEP 562).
"""

TYPE_CHECKING = (
    False  # not from ``typing``: loading that module would cost more than this whole package
)
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def door(
    room: str, places: "Mapping[str, str]"
) -> "tuple[Callable[[str], object], Callable[[], list[str]]]":
    """Return the ``__getattr__`` and the ``__dir__`` of a room.

    Args:
        room: Full name of the package, its ``__name__``.
        places: Public name to the module of the package that defines it; a name that stands for
            itself is a module of the room.
    """

    def load(name: str) -> object:
        if name not in places:
            message = f"module {room!r} has no attribute {name!r}"
            raise AttributeError(message)
        from importlib import import_module  # noqa: PLC0415  not needed before a name is asked for

        module = import_module(f"{room}.{places[name]}")
        value: object = module if places[name] == name else getattr(module, name)
        vars(import_module(room))[name] = value
        return value

    def names() -> list[str]:
        return sorted(places)

    return load, names
