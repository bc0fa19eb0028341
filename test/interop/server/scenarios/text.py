"""Text: how it streams, and in how many messages."""

from chatkit.types import (
    AssistantMessageContent,
    AssistantMessageContentPartAdded,
    AssistantMessageContentPartDone,
    AssistantMessageContentPartTextDelta,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
)

from turn import Events, Turn, update

from .table import scenario

MARKDOWN = """# A trip to Lisbon

Three **good** days, with `code`, ~~regrets~~ and a [link](https://example.com/lisbon).

1. Alfama
   - Sé de Lisboa
   - Miradouro
2. Belém

| Day | Where | Cost |
| --- | :---: | ---: |
| 1 | Alfama | 20 € |
| 2 | Belém | 35 € |

- [x] Book
- [ ] Pack

> Bring an umbrella ☔.

```python
def greet(name: str) -> str:
    return f"Olá, {name} 👋"
```
"""


@scenario("text")
async def text(turn: Turn) -> Events:
    async for event in turn.say("Hello **world**, é 👋 and 漢字."):
        yield event


@scenario("markdown")
async def markdown(turn: Turn) -> Events:
    async for event in turn.say(MARKDOWN, delta=7):
        yield event


@scenario("unicode")
async def unicode(turn: Turn) -> Events:
    async for event in turn.say("Line\u2028separator, 👩‍👩‍👧‍👦 family, שלום, e\u0301, \U0001d11e.", delta=1):
        yield event


@scenario("whole")
async def whole(turn: Turn) -> Events:
    """A message that is never `added`."""
    yield ThreadItemDoneEvent(item=turn.assistant("All at once."))


@scenario("many parts")
async def many_parts(turn: Turn) -> Events:
    """Three parts, out of order, one of them set twice."""
    item = turn.assistant("", content=[])
    yield ThreadItemAddedEvent(item=item)
    parts = ["First part.", "Second part.", "Third part."]
    for index in (2, 0, 1):
        content = AssistantMessageContent(text="")
        yield update(item.id, AssistantMessageContentPartAdded(content_index=index, content=content))
    for index, value in enumerate(parts):
        for word in value.split(" "):
            delta = word if word.endswith(".") else f"{word} "
            yield update(item.id, AssistantMessageContentPartTextDelta(content_index=index, delta=delta))
    contents = [AssistantMessageContent(text=value) for value in parts]
    for index, content in enumerate(contents):
        yield update(item.id, AssistantMessageContentPartDone(content_index=index, content=content))
    yield ThreadItemDoneEvent(item=item.model_copy(update={"content": contents}))


@scenario("interleaved")
async def interleaved(turn: Turn) -> Events:
    """Two messages that stream at the same time."""
    streams = [turn.say("The first of two."), turn.say("The second of two.")]
    while streams:
        for stream in list(streams):
            try:
                yield await anext(stream)
            except StopAsyncIteration:
                streams.remove(stream)


@scenario("fake id")
async def fake_id(turn: Turn) -> Events:
    """Every answer has the same id, as with chat-completions models."""
    question = turn.text.partition("\n")[2]
    async for event in turn.say(f"Answer to {question}.", item_id="__fake_id__"):
        yield event


@scenario("empty")
async def empty(turn: Turn) -> Events:
    for nothing in ():
        yield nothing


@scenario("slow")
async def slow(turn: Turn) -> Events:
    """Long enough for a person to press Stop: about 40 s."""
    async for event in turn.say(" ".join(f"word{n}" for n in range(2000)), delta=9, delay=0.02):
        yield event
