"""Failures: errors, cuts, items that are taken back."""

import asyncio

from chatkit.errors import CustomStreamError, ErrorCode, StreamError
from chatkit.types import (
    ClientEffectEvent,
    CustomTask,
    ErrorEvent,
    GeneratedImageItem,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
    ThreadItemRemovedEvent,
    ThreadItemReplacedEvent,
    WidgetItem,
    Workflow,
    WorkflowItem,
)
from chatkit.widgets import DynamicWidgetRoot

from turn import Events, Turn

from .table import scenario


@scenario("custom error")
async def custom_error(turn: Turn) -> Events:
    async for event in turn.say("This part was fine."):
        yield event
    raise CustomStreamError("The weather service is closed on Sundays.", allow_retry=False)


@scenario("retry")
async def retry(turn: Turn) -> Events:
    """Fails at first, works when it is tried again."""
    if turn.attempt == 1:
        async for event in turn.say("The first try", finish=False):
            yield event
        raise CustomStreamError("The line is busy.", allow_retry=True)
    async for event in turn.say(f"It worked at attempt {turn.attempt}."):
        yield event


@scenario("generic error")
async def generic_error(turn: Turn) -> Events:
    async for event in turn.say("I was about to", finish=False):
        yield event
    raise RuntimeError("a secret of the server")


@scenario("stream error")
async def stream_error(turn: Turn) -> Events:
    raise StreamError(ErrorCode.STREAM_ERROR, allow_retry=False)
    yield  # makes this function a generator


@scenario("error then title")
async def error_then_title(turn: Turn) -> Events:
    """An error is not the end of a stream."""
    turn.thread.title = "After the error"
    yield ErrorEvent(message="First trouble.")
    yield ErrorEvent(message="Second trouble.", allow_retry=True)
    async for event in turn.say("Still here."):
        yield event


@scenario("cut")
async def cut(turn: Turn) -> Events:
    """The connection breaks in the middle of an answer: the last event cannot be written as JSON."""
    async for event in turn.say("This sentence never", finish=False):
        yield event
    # A browser throws away what it has received and not yet read when a connection breaks.
    await asyncio.sleep(1)
    yield ClientEffectEvent(name="broken", data={"value": object()})


@scenario("cut at once")
async def cut_at_once(turn: Turn) -> Events:
    yield ClientEffectEvent(name="broken", data={"value": object()})


@scenario("removed")
async def removed(turn: Turn) -> Events:
    """As after a guardrail: what was streamed is taken back, and an error says why."""
    item_id = turn.new_id("message")
    async for event in turn.say("Something that may not be said", finish=False, item_id=item_id):
        yield event
    yield ThreadItemRemovedEvent(item_id=item_id)
    yield ThreadItemRemovedEvent(item_id="msg_unknown")
    raise CustomStreamError("I may not answer that.")


@scenario("replaced")
async def replaced(turn: Turn) -> Events:
    item = turn.assistant("A first version.")
    yield ThreadItemDoneEvent(item=item)
    async for event in turn.say("Between the two."):
        yield event
    yield ThreadItemReplacedEvent(item=turn.assistant("A better version.", id=item.id))


def unfinished_items(turn: Turn) -> list[ThreadItemAddedEvent]:
    """Items that are never `done`, so that the server forgets them."""
    plan = Workflow(type="custom", tasks=[CustomTask(title="Look around", status_indicator="loading")])
    card = DynamicWidgetRoot.model_validate({"type": "Card", "children": [{"type": "Text", "value": "half a card"}]})
    items = [
        WorkflowItem(**turn.base("workflow"), workflow=plan),
        WidgetItem(**turn.base(), widget=card, copy_text="Half a card"),
        GeneratedImageItem(**turn.base()),
        turn.assistant("  "),
    ]
    return [ThreadItemAddedEvent(item=item) for item in items]


@scenario("unfinished")
async def unfinished(turn: Turn) -> Events:
    for event in unfinished_items(turn):
        yield event
    raise CustomStreamError("That was too much.")


@scenario("slow items")
async def slow_items(turn: Turn) -> Events:
    """To be stopped: some items are open while a text goes on for about 40 s."""
    for event in unfinished_items(turn):
        yield event
    async for event in turn.say(" ".join(f"word{n}" for n in range(2000)), delta=9, delay=0.02):
        yield event
