"""A Scrapy item pipeline that reads pages in worker processes, so that the crawl goes on meanwhile.

In settings.py: `ITEM_PIPELINES = {"scrapy_pipeline.DevparsePipeline": 300}`. The spider yields `{"url": response.url, "html": response.body}`.
"""

from __future__ import annotations

import asyncio
from typing import Any

from scrapy.exceptions import DropItem

import devparse
from devparse.batch import PagePool


class DevparsePipeline:
    """The flat record of the page in the place of its HTML."""

    def open_spider(self) -> None:
        """Start the workers with the crawl."""
        self.pool = PagePool(jobs=2, timeout=30)

    def close_spider(self) -> None:
        """End them with it."""
        self.pool.close()

    async def process_item(self, item: dict[str, Any]) -> dict[str, Any]:
        """Wait for the page without blocking; one that cannot be read is dropped, and Scrapy's log says why."""
        result = await asyncio.wrap_future(self.pool.submit(item))
        if result.page is None:
            raise DropItem(f"{item['url']}: {result.error}")
        return devparse.to_record(result.page)
