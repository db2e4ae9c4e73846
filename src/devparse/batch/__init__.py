"""Many pages on one machine: `parse_many` and `PagePool` for programs, `devparse batch` for the command line.

Pages are read by worker processes that this one looks after. A page that takes too long or kills its worker is an
answer like any other, with `error` set; the other pages never notice.
"""

from devparse.batch.pages import PagePool, Result, parse_many
from devparse.batch.pool import BrokenPool
from devparse.engines.items import Item

__all__ = ["BrokenPool", "Item", "PagePool", "Result", "parse_many"]
