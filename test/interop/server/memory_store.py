"""A correct store in memory: copies in and out, metadata apart from items, every id once."""

from typing import Any

from chatkit.store import NotFoundError, Store
from chatkit.types import Attachment, Page, ThreadItem, ThreadMetadata

Context = dict[str, Any]


def page_of(rows: list[Any], limit: int, after: str | None, order: str) -> Page[Any]:
    """A page of rows that are given oldest first."""
    ordered = list(reversed(rows)) if order == "desc" else list(rows)
    start = 0
    if after is not None:
        start = next((i + 1 for i, row in enumerate(ordered) if row.id == after), -1)
        if start < 0:
            raise NotFoundError(f"No row {after} to start after")
    data = ordered[start : start + limit]
    has_more = start + limit < len(ordered)
    return Page(data=[row.model_copy(deep=True) for row in data], has_more=has_more, after=data[-1].id if has_more else None)


class MemoryStore(Store[Context]):
    def __init__(self) -> None:
        self.threads: dict[str, ThreadMetadata] = {}
        self.items: dict[str, dict[str, ThreadItem]] = {}
        self.attachments: dict[str, Attachment] = {}

    def _items(self, thread_id: str) -> dict[str, ThreadItem]:
        if thread_id not in self.threads:
            raise NotFoundError(f"Thread {thread_id} not found")
        return self.items.setdefault(thread_id, {})

    async def load_thread(self, thread_id: str, context: Context) -> ThreadMetadata:
        if thread_id not in self.threads:
            raise NotFoundError(f"Thread {thread_id} not found")
        return self.threads[thread_id].model_copy(deep=True)

    async def save_thread(self, thread: ThreadMetadata, context: Context) -> None:
        # `thread` can be a `Thread` with items. Held as it is, it would break every later load of the thread.
        self.threads[thread.id] = ThreadMetadata.model_validate(thread.model_dump(exclude={"items"}))

    async def load_thread_items(
        self, thread_id: str, after: str | None, limit: int, order: str, context: Context
    ) -> Page[ThreadItem]:
        return page_of(list(self._items(thread_id).values()), limit, after, order)

    async def load_threads(self, limit: int, after: str | None, order: str, context: Context) -> Page[ThreadMetadata]:
        oldest_first = sorted(self.threads.values(), key=lambda thread: thread.created_at)
        return page_of(oldest_first, limit, after, order)

    async def add_thread_item(self, thread_id: str, item: ThreadItem, context: Context) -> None:
        self._items(thread_id)[item.id] = item.model_copy(deep=True)

    async def save_item(self, thread_id: str, item: ThreadItem, context: Context) -> None:
        self._items(thread_id)[item.id] = item.model_copy(deep=True)

    async def load_item(self, thread_id: str, item_id: str, context: Context) -> ThreadItem:
        item = self._items(thread_id).get(item_id)
        if item is None:
            raise NotFoundError(f"Item {item_id} not found")
        return item.model_copy(deep=True)

    async def delete_thread(self, thread_id: str, context: Context) -> None:
        self.threads.pop(thread_id, None)
        self.items.pop(thread_id, None)

    async def delete_thread_item(self, thread_id: str, item_id: str, context: Context) -> None:
        self._items(thread_id).pop(item_id, None)

    async def save_attachment(self, attachment: Attachment, context: Context) -> None:
        self.attachments[attachment.id] = attachment.model_copy(deep=True)

    async def load_attachment(self, attachment_id: str, context: Context) -> Attachment:
        if attachment_id not in self.attachments:
            raise NotFoundError(f"Attachment {attachment_id} not found")
        return self.attachments[attachment_id].model_copy(deep=True)

    async def delete_attachment(self, attachment_id: str, context: Context) -> None:
        self.attachments.pop(attachment_id, None)
