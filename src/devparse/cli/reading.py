"""A saved file of any form, read for a command: HTML or a text dump, whichever it is."""

from __future__ import annotations

import attrs

from devparse.decoding.opening import form_of_file, open_dump_file
from devparse.errors import UnreadableInput
from devparse.page import Page
from devparse.parser import Parser, Trace


def read_saved(data: bytes, reader: Parser, *, url: str | None, form: str | None = None) -> Page:
    """The page, as HTML or as a dump; `form` says which, else it is found out. Raises as `trace_saved` does."""
    return trace_saved(data, reader, url=url, form=form).page


def trace_saved(data: bytes, reader: Parser, *, url: str | None, form: str | None = None) -> Trace:
    """The page with what it was made of.

    Raises `UnreadableInput` also for what is no HTML though it should be: the library reads it as an empty page.
    """
    most = reader.limits.size
    if (form or form_of_file(data, most)) == "text":
        dump = open_dump_file(data, most)
        trace = reader.trace_text(dump.text, url=url or dump.url, captured=dump.captured)
        page = attrs.evolve(trace.page, problems=(*dump.problems, *trace.page.problems))
        return attrs.evolve(trace, page=page)
    trace = reader.trace(data, url=url)
    for problem in trace.page.problems:
        if problem.code == "not-html":
            raise UnreadableInput(problem.message)
    return trace
