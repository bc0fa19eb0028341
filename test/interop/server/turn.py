"""What a scenario gets, and the builders that it makes its events with."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chatkit.store import StoreItemType
from chatkit.types import (
    AssistantMessageContent,
    AssistantMessageContentPartAdded,
    AssistantMessageContentPartDone,
    AssistantMessageContentPartTextDelta,
    AssistantMessageItem,
    ClientToolCallItem,
    StructuredInputItem,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
    ThreadItemUpdatedEvent,
    ThreadMetadata,
    ThreadStreamEvent,
    UserMessageItem,
)

Events = AsyncIterator[ThreadStreamEvent]


@dataclass
class Turn:
    """One call of `respond`. The text of the user's last message has chosen the scenario."""

    thread: ThreadMetadata
    message: UserMessageItem
    text: str
    attempt: int
    """Counted from 1: how often this message has been answered; above 1 after a retry."""
    tool_outputs: list[ClientToolCallItem]
    """The client tool calls that were completed since the message, oldest first."""
    answered: StructuredInputItem | None
    """The structured input that was submitted since the message."""
    new_id: Callable[[StoreItemType], str]
    told_to_go_on: Callable[[], Awaitable[object]]
    """Waits until the test says so: `/control/{world}/go-on`, once for each wait."""

    def base(self, kind: StoreItemType = "message") -> dict[str, Any]:
        """The fields that every item has, with a new id."""
        return {"id": self.new_id(kind), "thread_id": self.thread.id, "created_at": datetime.now()}

    def assistant(self, text: str, **fields: Any) -> AssistantMessageItem:
        """An assistant message with one part."""
        return AssistantMessageItem(**{**self.base(), "content": [AssistantMessageContent(text=text)], **fields})

    async def say(self, text: str, *, delta: int = 4, delay: float = 0, finish: bool = True, item_id: str | None = None) -> Events:
        """Streams an assistant message in deltas, in the order of the SDK's own agent helper."""
        item = self.assistant("", content=[], **({"id": item_id} if item_id else {}))
        yield ThreadItemAddedEvent(item=item)
        yield update(item.id, AssistantMessageContentPartAdded(content_index=0, content=AssistantMessageContent(text="")))
        for start in range(0, len(text), delta):
            # A loop that never awaits would not notice that the client has gone.
            await asyncio.sleep(delay)
            yield update(item.id, AssistantMessageContentPartTextDelta(content_index=0, delta=text[start : start + delta]))
        if not finish:
            return
        content = AssistantMessageContent(text=text)
        yield update(item.id, AssistantMessageContentPartDone(content_index=0, content=content))
        yield ThreadItemDoneEvent(item=item.model_copy(update={"content": [content], "created_at": datetime.now()}))


def update(item_id: str, change: Any) -> ThreadItemUpdatedEvent:
    return ThreadItemUpdatedEvent(item_id=item_id, update=change)
