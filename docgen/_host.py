"""Admits plugins, each by itself, and looks document types up.

Comes in: where plugins may be. Goes out: a `Host` value with what was admitted and
what failed. A broken plugin is listed with its error and stops nobody, unless its own type is asked for.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pluggy

from docgen import hookspecs
from docgen._candidates import Candidate, candidates
from docgen._guest import call, reason_of
from docgen._roots import Root
from docgen.catalogue import calling, core_kinds, spoken_kinds
from docgen.doctype import DocumentType, WrittenDocument
from docgen.dossier import DossierCheck
from docgen.errors import Diagnostic, DocgenError, Kind, Place
from docgen.record import RecordReader
from docgen.vn.text import fold, nearest

_Kinds = Callable[[], tuple[Kind, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plugin:
    """A plugin that was admitted: its name, where it came from, its version and what it offers.

    `folder` is where its code stands; a template it brings itself is in `templates/docx/` below that.
    """

    name: str
    source: str
    version: str
    folder: Path
    types: tuple[DocumentType, ...] = ()
    readers: tuple[RecordReader, ...] = ()
    checks: tuple[DossierCheck, ...] = ()

    def kinds(self) -> tuple[Kind, ...]:
        """Return every kind of fault the plugin declares: those of its types, then those of its checks of dossiers."""
        of_types = (kind for doctype in self.types for kind in doctype.kinds)
        of_checks = (kind for check in self.checks for kind in check.kinds)
        return tuple({kind.code: kind for kind in (*of_types, *of_checks)}.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class PluginFailure:
    """A plugin, or one type of it, that was not admitted, and why. `trace` is for its author."""

    name: str
    source: str
    diagnostic: Diagnostic
    trace: str = ""


@dataclass(slots=True)
class Host:
    """What the plugins offer. Built by `build_host`; after that it only answers."""

    plugins: list[Plugin] = field(default_factory=list)
    failures: list[PluginFailure] = field(default_factory=list)
    _manager: pluggy.PluginManager = field(default_factory=lambda: pluggy.PluginManager(hookspecs.PROJECT))

    def types(self) -> tuple[DocumentType, ...]:
        """Return every admitted type, in the order of admission."""
        return tuple(kind for plugin in self.plugins for kind in plugin.types)

    def readers(self) -> tuple[RecordReader, ...]:
        """Return the plugins' readers."""
        return tuple(reader for plugin in self.plugins for reader in plugin.readers)

    def owner_of(self, doctype: DocumentType) -> Plugin:
        """Return the plugin that offers `doctype`."""
        return next(plugin for plugin in self.plugins if doctype in plugin.types)

    def find_type(self, name: str) -> DocumentType:
        """Return the type of that name or alias. Raises DocgenError, with the failures that may explain its absence."""
        wanted = "-".join(fold(name).replace("_", " ").replace("-", " ").split())
        for doctype in self.types():
            if wanted == doctype.name or wanted in doctype.aliases:
                return doctype
        names = [known for doctype in self.types() for known in (doctype.name, *doctype.aliases)]
        close = nearest(name, names) or ", ".join(doctype.name for doctype in self.types())
        failures = [failure.diagnostic for failure in self.failures]
        raise DocgenError(calling.UNKNOWN_TYPE.at(Place(), loai=name, gan_dung=close), *failures)

    def announce(self, document: WrittenDocument) -> Iterator[Diagnostic]:
        """Tell every plugin that a document was written; yield what those that failed have to say."""
        for implementation in self._manager.hook.docgen_document_written.get_hookimpls():
            arguments = [document] * len(implementation.argnames)
            try:
                call(
                    implementation.plugin_name, "docgen_document_written", partial(implementation.function, *arguments)
                )
            except DocgenError as fault:
                yield from fault.diagnostics


def build_host(roots: Sequence[Root], *, only: str = "", rules: bool = True) -> Host:
    """Return a host with every plugin of the roots and of installed packages.

    With `only` set to the name of a type whose plugin stands in a folder of that name in any root, the other plugins of
    docgen's own root are left unloaded: start-up is a feature. Plugins from elsewhere are always loaded, since they may
    bring readers or listen to what is written. Whether a plugin takes the code of a rule is then left open as well, as it is
    without `rules`: they are long to read, and who makes documents speaks of none.
    """
    host = Host()
    host._manager.add_hookspecs(hookspecs)
    reserved = core_kinds if rules and not only else spoken_kinds
    for candidate in candidates(roots, only.strip().lower().replace("-", "_")):
        _admit(host, candidate, reserved)
    return host


def _admit(host: Host, candidate: Candidate, reserved: _Kinds) -> None:
    """The one door: load, api version, register, misspelt hooks, then what it offers. A failure is listed, never raised."""
    try:
        with contextlib.redirect_stdout(sys.stderr):
            module = _registered(host, candidate)
            if module is None:
                return
            plugin = _plugin(host, candidate, module, reserved)
    except KeyboardInterrupt:
        raise
    except BaseException as fault:
        _withdraw(host, candidate)
        host.failures.append(_failure(candidate, fault))
        return
    fresh = tuple(doctype for doctype in plugin.types if _is_new(host, plugin, doctype))
    host.plugins.append(replace(plugin, types=fresh))


def _registered(host: Host, candidate: Candidate) -> ModuleType | None:
    """Return the plugin's module once pluggy has it, or None when it is a vocabulary package without hooks."""
    _require_free_name(host, candidate)
    module = candidate.load()
    _require_api(module)
    if not _has_hooks(module):
        return None
    host._manager.register(module, name=candidate.name)
    host._manager.check_pending()
    return module


def _has_hooks(module: ModuleType) -> bool:
    functions = {name: value for name, value in vars(module).items() if callable(value)}
    unmarked = [name for name, value in functions.items() if name.startswith("docgen_") and not _marked(value)]
    if unmarked:
        raise RuntimeError(f"{unmarked[0]} lacks the marker @hookimpl")
    return any(_marked(value) for value in functions.values())


def _marked(value: object) -> bool:
    return hasattr(value, f"{hookspecs.PROJECT}_impl")


def _plugin(host: Host, candidate: Candidate, module: ModuleType, reserved: _Kinds) -> Plugin:
    types = tuple(_call(module, host, "docgen_document_types"))
    readers = tuple(_call(module, host, "docgen_record_readers"))
    checks = tuple(_call(module, host, "docgen_dossier_checks"))
    for doctype in types:
        if not isinstance(doctype, DocumentType):
            raise TypeError(f"docgen_document_types: {doctype!r} is not a DocumentType")
        _require_own_codes(doctype.name, doctype.kinds, reserved)
    for check in checks:
        if not isinstance(check, DossierCheck):
            raise TypeError(f"docgen_dossier_checks: {check!r} is not a DossierCheck")
        _require_own_codes(check.name, check.kinds, reserved)
    for reader in readers:
        endings = getattr(reader, "suffixes", None)
        if not isinstance(endings, tuple | list) or not callable(getattr(reader, "read", None)):
            raise TypeError(f"docgen_record_readers: {reader!r} lacks suffixes or read()")
    return Plugin(
        name=candidate.name,
        source=candidate.source,
        version=candidate.version,
        folder=Path(module.__file__ or "").parent,
        types=types,
        readers=readers,
        checks=checks,
    )


def _require_own_codes(owner: str, kinds: Iterable[Kind], reserved: _Kinds) -> None:
    codes = {kind.code for kind in kinds}
    taken = codes and codes & {kind.code for kind in reserved()}
    if taken:
        raise ValueError(f"{owner}: the code {min(taken)} is docgen's own")


def _require_free_name(host: Host, candidate: Candidate) -> None:
    twin = next((plugin for plugin in host.plugins if plugin.name == candidate.name), None)
    if twin:
        raise RuntimeError(f"there is already a plugin of this name in {twin.source}; rename one of the two")


def _require_api(module: ModuleType) -> None:
    wanted = getattr(module, "docgen_api", hookspecs.API_VERSION)
    if wanted != hookspecs.API_VERSION:
        raise RuntimeError(f"the plugin wants plugin API {wanted}, this docgen has {hookspecs.API_VERSION}")


def _call(module: Any, host: Host, hook: str) -> Iterable[Any]:
    implementations = getattr(host._manager.hook, hook).get_hookimpls()
    own = next((implementation for implementation in implementations if implementation.plugin is module), None)
    offered: Any = own.function() if own else ()
    if offered is None:
        raise TypeError(f"{hook} returned nothing")
    return tuple(offered)


def _withdraw(host: Host, candidate: Candidate) -> None:
    # pluggy has recorded the name before validating in some releases (its _manager.py), so never trust a failed register.
    if host._manager.has_plugin(candidate.name):
        host._manager.unregister(name=candidate.name)


def _failure(candidate: Candidate, fault: BaseException) -> PluginFailure:
    import traceback

    diagnostic = calling.PLUGIN_FAILED.at(
        Place(file=candidate.source), plugin=candidate.name, nguon=candidate.source, ly_do=reason_of(fault)
    )
    trace = "".join(traceback.format_tb(fault.__traceback__)) + reason_of(fault)
    return PluginFailure(name=candidate.name, source=candidate.source, diagnostic=diagnostic, trace=trace)


def _is_new(host: Host, plugin: Plugin, doctype: DocumentType) -> bool:
    taken = {
        name: known.name for known in host.plugins for other in known.types for name in (other.name, *other.aliases)
    }
    before = plugin.types[: plugin.types.index(doctype)]
    taken |= {name: plugin.name for other in before for name in (other.name, *other.aliases)}
    clash = next((name for name in (doctype.name, *doctype.aliases) if name in taken), None)
    if clash is None:
        return True
    facts = {"loai": clash, "plugin": plugin.name, "plugin_truoc": taken[clash]}
    diagnostic = calling.TYPE_TWICE.at(Place(file=plugin.source), **facts)
    host.failures.append(PluginFailure(name=plugin.name, source=plugin.source, diagnostic=diagnostic))
    return False
