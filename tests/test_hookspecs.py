from __future__ import annotations

import inspect

from docgen import hookspecs


def test_hooks_are_few_prefixed_and_documented() -> None:
    hooks = [f for name, f in vars(hookspecs).items() if inspect.isfunction(f) and name.startswith("docgen_")]
    assert {f.__name__ for f in hooks} == {
        "docgen_document_types",
        "docgen_record_readers",
        "docgen_dossier_checks",
        "docgen_document_written",
    }
    assert all(inspect.getdoc(f) for f in hooks)
    assert all(hasattr(f, "docgen_spec") for f in hooks)
