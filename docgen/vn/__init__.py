"""Vietnamese administrative knowledge: pure functions and dated data, each with its article.

Sources are quoted as in Nghị định 30/2020/NĐ-CP: "PL I II.4.b" is Appendix I, part I, section II, clause 4, point b.
Nothing here knows of files, templates or commands; only `fields` knows pydantic.
"""
