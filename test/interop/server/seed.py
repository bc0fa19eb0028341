"""Threads that tests need to be there already."""

from datetime import datetime, timedelta
from typing import Any

from chatkit.types import (
    AssistantMessageContent,
    AssistantMessageItem,
    HiddenContextItem,
    InferenceOptions,
    SDKHiddenContextItem,
    ThreadItem,
    ThreadMetadata,
    UserMessageItem,
    UserMessageTextContent,
)

from memory_store import MemoryStore


def item_at(number: int, base: dict[str, Any], hidden: bool) -> ThreadItem:
    """Questions and answers in turn, with hidden items of both kinds in between."""
    if hidden:
        kinds = (HiddenContextItem, SDKHiddenContextItem)
        return kinds[number % 2](**base, content=f"SECRET {number}")
    if number % 2 == 0:
        text = UserMessageTextContent(text=f"Question number {number}")
        return UserMessageItem(**base, content=[text], inference_options=InferenceOptions())
    return AssistantMessageItem(**base, content=[AssistantMessageContent(text=f"Answer number {number}")])


async def seed_thread(
    store: MemoryStore, *, items: int, hidden_every: int, hidden_run: tuple[int, int], title: str | None
) -> dict[str, Any]:
    """A thread of that many items, hidden ones counted. Returns its id and the ids that a person may see.

    `hidden_run` hides all items of a range (first, past the last): a whole page can be without anything to see.
    """
    start = datetime(2026, 11, 1, 9, 0, 0)
    thread = ThreadMetadata(id=store.generate_thread_id({}), created_at=start, title=title)
    await store.save_thread(thread, {})
    visible: list[str] = []
    for number in range(items):
        in_step = hidden_every > 0 and number % hidden_every == hidden_every - 1
        hidden = in_step or hidden_run[0] <= number < hidden_run[1]
        base = {"id": f"msg_{number:04d}", "thread_id": thread.id, "created_at": start + timedelta(seconds=number)}
        await store.add_thread_item(thread.id, item_at(number, base, hidden), {})
        if not hidden:
            visible.append(base["id"])
    return {"thread_id": thread.id, "visible": visible}
