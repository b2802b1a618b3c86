"""Vietnamese administrative knowledge: pure functions and dated data, each with its article.

Sources are quoted as in Nghị định 30/2020/NĐ-CP: "PL I II.4.b" is Appendix I, part I, section II, clause 4, point b.
Where a rule can be broken, a function named `…_findings` returns what is wrong as `Finding` values. Law that changes is rows of
`data/*.toml`, picked by day in `dated`; a row or a field that nobody has read in the text is marked unconfirmed.
Nothing here knows of files, templates or commands; only `fields` knows pydantic.
"""
