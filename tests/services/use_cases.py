"""The use cases of the house, found in its code, and a caller that gives each what it asks for."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from unittest.mock import MagicMock

import ita_dash.services
from ita_dash.domain.access.roles import Actor
from ita_dash.domain.agencies.kinds import AgencyProfile
from ita_dash.queries.agencies import Agency
from ita_dash.services.backups.moving import Store
from ita_dash.services.imports.target import ImportTarget

HERE = 7
"""The agency in whose books every use case is tried."""
_AGENCY = Agency(HERE, "เทศบาลตำบลทดสอบ", None, None, None, None, is_sample=False)


class Touched(Exception):
    """The store was read or written."""


class Untouched:
    """A store of which nothing may be asked."""

    def __getattr__(self, name: str) -> Any:
        raise Touched(name)


def public_functions() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every public function of the services under its name, such as ``measures.edits.x``."""
    package = ita_dash.services
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        for name, function in inspect.getmembers(importlib.import_module(module.name)):
            is_own = inspect.isfunction(function) and function.__module__ == module.name
            if is_own and not name.startswith("_"):
                short = module.name.removeprefix(f"{package.__name__}.")
                yield f"{short}.{name}", function


def asked_for(function: Callable[..., Any]) -> dict[str, str]:
    """The parameters that must be given, each with the words of its type."""
    parameters = inspect.signature(inspect.unwrap(function)).parameters.values()
    needed = [each for each in parameters if each.default is each.empty]
    kinds = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
    return {each.name: str(each.annotation) for each in needed if each.kind not in kinds}


def call(function: Callable[..., Any], actor: Actor) -> None:
    """Call a use case in the books HERE over a store that must not be asked anything."""
    store: Any = Untouched()
    known: Mapping[str, Any] = {
        "Actor": actor,
        "Database": store,
        "Reader": store,
        "EvidenceStore": store,
        "Store": Store(store, store),
        "Agency": _AGENCY,
        "ParsedMeasures": MagicMock(kind="report"),
        "ImportTarget": ImportTarget(None, AgencyProfile("ใหม่", None, None, None)),
    }
    given = {
        name: HERE if name == "agency_id" else known.get(words, MagicMock(name=name))
        for name, words in asked_for(function).items()
    }
    function(**given)
