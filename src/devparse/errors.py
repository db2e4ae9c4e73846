"""Every error `devparse` raises, and what the caller can do about it.

    DevparseError
    ├── UnreadableInput   the input is no page: empty, binary, or over the size limit
    ├── UnknownSite       `site=` names no pack this parser knows
    ├── BadSite           a site pack is wrong as declared
    ├── BadExtractor      an extractor or its section type is wrong as declared
    └── InvalidPage       `from_dict` or `from_json` was given something that is no page

Damage inside a page is never an error: it leaves fields empty and adds a `Problem` to `page.problems`.
"""


class DevparseError(Exception):
    """The base of all errors raised on purpose by devparse; catch it to catch them all."""


class UnreadableInput(DevparseError):
    """The input is not a page: nothing in it, a PDF, an image, an archive, or more bytes than `Limits.size`.

    Cure: pass the HTML or the text itself, decompressed; raise `Limits.size` for pages that are that large.
    """


class UnknownSite(DevparseError):
    """`site=` names a pack that the parser does not hold.

    Cure: `devparse sites` lists the known names; add the pack with `Parser().with_sites(...)` or `with_plugins()`.
    """


class BadSite(DevparseError):
    """A site pack is wrong as declared: the message names the pack, the field and the fault.

    Raised when the pack is made, never while a page is parsed.
    """


class BadExtractor(DevparseError):
    """An extractor is wrong as declared: no section type, or a type whose fields a Page cannot hold.

    Raised by `@extractor(T)` and `Parser.with_extractors`, never while a page is parsed.
    """


class InvalidPage(DevparseError):
    """`from_dict` or `from_json` was given something else than what `to_dict` and `to_json` write.

    The message names the path of the first field that does not fit.
    """
