"""devparse: one saved news page in, one typed `Page` out."""

from devparse.errors import BadExtractor, BadSite, DevparseError, InvalidPage, UnknownSite, UnreadableInput
from devparse.extractor import Answer, extractor
from devparse.limits import Limits
from devparse.page import Page
from devparse.parser import STANDARD, Parser
from devparse.reading.document import Document
from devparse.sections import *  # noqa: F403
from devparse.site import Selectors, Site
from devparse.sites import BUILTIN

parse = Parser().parse
parse_text = Parser().parse_text
