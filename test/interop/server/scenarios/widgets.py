"""Widgets, images, sources, and what the server got."""

import asyncio
import json
from typing import Any

from chatkit.server import stream_widget
from chatkit.types import (
    Annotation,
    AssistantMessageContent,
    AssistantMessageContentPartAdded,
    AssistantMessageContentPartAnnotationAdded,
    AssistantMessageContentPartDone,
    AssistantMessageContentPartTextDelta,
    EntitySource,
    FileSource,
    GeneratedImage,
    GeneratedImageItem,
    GeneratedImageUpdated,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
    URLSource,
    WidgetComponentUpdated,
    WidgetItem,
    WidgetRootUpdated,
)
from chatkit.widgets import DynamicWidgetComponent, DynamicWidgetRoot

from turn import Events, Turn, update

from .table import scenario

# A red pixel: small enough to read in a recording.
PIXEL = (
    "data:image/png;base64,"
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=="
)


def widget(tree: dict[str, Any]) -> DynamicWidgetRoot:
    return DynamicWidgetRoot.model_validate(tree)


@scenario("widget")
async def widget_scenario(turn: Turn) -> Events:
    """Text that streams inside a card; then the whole card changes."""

    def card(value: str, streaming: bool) -> DynamicWidgetRoot:
        body = {"type": "Markdown", "id": "body", "value": value, "streaming": streaming}
        return widget({"type": "Card", "children": [{"type": "Title", "value": "Forecast", "size": "md"}, body]})

    async def states():
        words = "Sunny in **Lisbon**, 24 °C.".split(" ")
        for count in range(len(words) + 1):
            yield card(" ".join(words[:count]), True)
        yield card(" ".join(words), False)

    async for event in stream_widget(turn.thread, states(), copy_text="Sunny", generate_id=turn.new_id):
        yield event


@scenario("widget updates")
async def widget_updates(turn: Turn) -> Events:
    """The update of one component, which the SDK's own diff never sends, then of the whole."""
    first = {"type": "Card", "children": [{"type": "Text", "id": "left", "value": "one"}, {"type": "Text", "value": "two"}]}
    second = {"type": "Card", "size": "lg", "children": [{"type": "Text", "value": "all new"}]}
    item = WidgetItem(**turn.base(), widget=widget(first))
    yield ThreadItemAddedEvent(item=item)
    left = DynamicWidgetComponent.model_validate({"type": "Text", "id": "left", "value": "uno"})
    yield update(item.id, WidgetComponentUpdated(component_id="left", component=left))
    await asyncio.sleep(0.05)
    yield update(item.id, WidgetRootUpdated(widget=widget(second)))
    yield ThreadItemDoneEvent(item=item.model_copy(update={"widget": widget(second)}))


@scenario("widget actions")
async def widget_actions(turn: Turn) -> Events:
    """Buttons for every action of `actions.py`."""

    def button(label: str, kind: str, **config: Any) -> dict[str, Any]:
        action = {"type": kind, "payload": {"label": label}, **config}
        return {"type": "Button", "label": label, "onClickAction": action}

    children = [
        {"type": "Text", "value": "Pick one."},
        button("Say", "say"),
        button("Replace", "replace"),
        button("Fail", "fail"),
        button("Unknown", "no such action"),
        button("Sync", "sync", streaming=False),
        button("Client", "client only", handler="client"),
    ]
    yield ThreadItemDoneEvent(item=WidgetItem(**turn.base(), widget=widget({"type": "Card", "children": children})))


@scenario("image")
async def image(turn: Turn) -> Events:
    item = GeneratedImageItem(**turn.base())
    yield ThreadItemAddedEvent(item=item)
    for step in (0.25, 0.75):
        partial = GeneratedImage(id="img_1", url=PIXEL)
        yield update(item.id, GeneratedImageUpdated(image=partial, progress=step))
        # Long enough for a browser test on a busy machine to see it.
        await asyncio.sleep(1)
    yield ThreadItemDoneEvent(item=item.model_copy(update={"image": GeneratedImage(id="img_1", url=PIXEL)}))


@scenario("annotations")
async def annotations(turn: Turn) -> Events:
    """Sources of every kind. The part's `done` has lost them, as with the SDK's agent helper; the item has them again."""
    value = "Lisbon 👋 is old. Porto is older."
    notes = [
        Annotation(source=URLSource(title="Lisbon", url="https://example.com/lisbon", attribution="Example"), index=16),
        Annotation(source=FileSource(title="Guide", filename="guide.pdf", timestamp="2026"), index=16),
        Annotation(source=EntitySource(title="Porto", id="city_2", icon="map-pin", inline_label="Porto", interactive=True), index=32),
        Annotation(source=URLSource(title="Only in the list", url="https://example.org/")),
    ]
    item = turn.assistant("", content=[])
    yield ThreadItemAddedEvent(item=item)
    yield update(item.id, AssistantMessageContentPartAdded(content_index=0, content=AssistantMessageContent(text="")))
    for start in range(0, len(value), 6):
        delta = value[start : start + 6]
        yield update(item.id, AssistantMessageContentPartTextDelta(content_index=0, delta=delta))
    for index, note in enumerate(notes):
        change = AssistantMessageContentPartAnnotationAdded(content_index=0, annotation_index=index, annotation=note)
        yield update(item.id, change)
    yield update(item.id, AssistantMessageContentPartDone(content_index=0, content=AssistantMessageContent(text=value)))
    content = [AssistantMessageContent(text=value, annotations=notes)]
    yield ThreadItemDoneEvent(item=item.model_copy(update={"content": content}))


@scenario("held annotations")
async def held_annotations(turn: Turn) -> Events:
    """Waits for the test after each annotation, in the middle of the message."""
    item = turn.assistant("", content=[])
    yield ThreadItemAddedEvent(item=item)
    yield update(item.id, AssistantMessageContentPartAdded(content_index=0, content=AssistantMessageContent(text="")))
    lisbon = URLSource(title="Lisbon", url="https://example.com/lisbon", attribution="Example")
    porto = EntitySource(title="Porto", id="city_2", icon="map-pin", inline_label="Porto", interactive=True)
    notes = [Annotation(source=lisbon, index=16), Annotation(source=porto, index=32)]
    sentences = ["Lisbon 👋 is old.", " Porto is older.", " Both are worth a trip."]
    for index, (sentence, note) in enumerate(zip(sentences, notes, strict=False)):
        yield update(item.id, AssistantMessageContentPartTextDelta(content_index=0, delta=sentence))
        change = AssistantMessageContentPartAnnotationAdded(content_index=0, annotation_index=index, annotation=note)
        yield update(item.id, change)
        await turn.told_to_go_on()
    yield update(item.id, AssistantMessageContentPartTextDelta(content_index=0, delta=sentences[2]))
    content = [AssistantMessageContent(text="".join(sentences), annotations=notes)]
    yield ThreadItemDoneEvent(item=item.model_copy(update={"content": content}))


@scenario("input")
async def input_scenario(turn: Turn) -> Events:
    """Says what the server has got: tags, quote, tool, model."""
    got = turn.message.model_dump(include={"content", "quoted_text", "inference_options", "attachments"}, exclude_none=True)
    async for event in turn.say(f"```json\n{json.dumps(got, ensure_ascii=False)}\n```", delta=20):
        yield event
