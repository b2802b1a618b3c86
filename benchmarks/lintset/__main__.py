"""The one command: `python -m benchmarks.lintset [--remake] [--keep DIR]`: recall and false alarms of lint, a row a rule."""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.lintset.cases import cleans, faults
from benchmarks.lintset.score import score, table


def main() -> None:
    """Print the table, then what was missed and what was said wrongly; `--keep` writes the documents to look at."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.lintset", description=__doc__)
    parser.add_argument("--keep", type=Path, metavar="DIR", help="write the documents into a folder")
    parser.add_argument("--remake", action="store_true", help="have LibreOffice make its own documents again")
    asked = parser.parse_args()
    if asked.remake:
        from benchmarks.lintset.office import remake

        remake()
    planted, clean = list(faults()), list(cleans())
    if asked.keep:
        asked.keep.mkdir(parents=True, exist_ok=True)
        for kind, made_documents in (("fault", [one.data for one in planted]), ("clean", [one.data for one in clean])):
            for number, data in enumerate(made_documents, 1):
                (asked.keep / f"{kind}-{number:03}.docx").write_bytes(data)
    made = score(planted, clean)
    print(table(made))
    for fault in made.missed:
        print(f"missed: {fault.name} ({fault.rule}, {fault.source}, {fault.at!r})")
    for name, told in (*made.false, *made.beside):
        print(f"{told.severity}: {name}: {told.code}: {(told.place.text or '')[:60]!r} {told.facts.get('thay')}")


if __name__ == "__main__":
    main()
