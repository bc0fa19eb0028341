"""What no correct server sends (PROTOCOL 9.2). All of it is followed by an answer, which must be shown as ever."""

from chatkit.types import ClientEffectEvent, CustomTask, ThreadItemAddedEvent, ThreadItemDoneEvent, Workflow, WorkflowItem

from tamper import end, raw, raw_event
from turn import Events, Turn

from .table import scenario


def loose(turn: Turn, kind: str, **fields: object) -> dict[str, object]:
    """An item as a dict, so that anything can be wrong with it."""
    base = {"id": turn.new_id("message"), "thread_id": turn.thread.id, "created_at": "2026-11-22T09:00:00"}
    return {**base, "type": kind, **fields}


def text(value: object) -> dict[str, object]:
    return {"type": "output_text", "text": value, "annotations": []}


def done(item: dict[str, object]) -> ClientEffectEvent:
    return raw_event({"type": "thread.item.done", "item": item})


@scenario("malformed events")
async def malformed_events(turn: Turn) -> Events:
    yield raw('data: {"type":\n\n')
    yield raw("data: [1, 2]\n\n")
    yield raw('data: "text"\n\n')
    yield raw('data: {"item": {}}\n\n')
    yield raw(": a comment\n\nevent: ping\nid: 7\nretry: 10\ndata:\n\n")
    yield raw("data: [DONE]\n\n")
    yield raw('data: {"type": "thread.item.done"}\n\n')
    yield raw('data: {"type": "thread.item.updated", "item_id": 5, "update": null}\n\n')
    async for event in turn.say("Read to the end."):
        yield event


@scenario("unknown types")
async def unknown_types(turn: Turn) -> Events:
    yield raw_event({"type": "thread.item.exploded", "item_id": "x"})
    for kind in ("hologram", "server_tool_call", "handoff"):
        yield done(loose(turn, kind, content=[text("SECRET of an unknown item")]))
    item = turn.assistant("")
    yield ThreadItemAddedEvent(item=item)
    yield raw_event({"type": "thread.item.updated", "item_id": item.id, "update": {"type": "assistant_message.sang"}})
    tasks = [{"type": "dance", "title": "Danced"}, {"type": "custom", "title": "Walked"}]
    flow = {"type": "custom", "tasks": tasks, "expanded": True, "summary": {"mood": "good"}}
    yield done(loose(turn, "workflow", workflow=flow))
    yield raw_event({"type": "thread.updated", "thread": {"id": turn.thread.id, "title": "Odd", "status": {"type": "asleep"}}})
    yield done(loose(turn, "widget", widget={"type": "Globe", "children": [{"type": "Text", "value": "in a globe"}]}))
    yield ThreadItemDoneEvent(item=turn.assistant("Understood the rest.", id=item.id))


@scenario("bad items")
async def bad_items(turn: Turn) -> Events:
    nameless = loose(turn, "assistant_message", content=[text("Without an id.")])
    del nameless["id"]
    yield done(nameless)
    yield done(loose(turn, "assistant_message", content=None))
    yield done(loose(turn, "assistant_message", content="text"))
    parts = [{"type": "output_text"}, None, 5, text(None), text("A part among bad ones.")]
    yield done(loose(turn, "assistant_message", content=parts))
    yield done(loose(turn, "assistant_message", content=[text("Dated badly.")], created_at="yesterday"))
    yield done(loose(turn, "assistant_message", content=[text("SECRET of another thread")], thread_id="thr_other"))
    yield done(loose(turn, "widget", widget=None))
    yield done(loose(turn, "workflow"))
    yield done(loose(turn, "task", task={"type": "custom", "title": 5}))
    yield done(loose(turn, "structured_input", status="pending", inputs="none"))
    yield done(loose(turn, "generated_image", image={"url": 7}))
    yield raw_event({"type": "thread.item.done", "item": None})
    async for event in turn.say("All read."):
        yield event


@scenario("bad updates")
async def bad_updates(turn: Turn) -> Events:
    """Updates of what is not there, at places that are none, and of the wrong type of item."""
    item = turn.assistant("", content=[])
    yield ThreadItemAddedEvent(item=item)
    flow = WorkflowItem(**turn.base("workflow"), workflow=Workflow(type="custom", tasks=[CustomTask(title="Walk")]))
    yield ThreadItemAddedEvent(item=flow)
    delta = {"type": "assistant_message.content_part.text_delta", "delta": "WRONG"}
    task = {"type": "workflow.task.updated", "task": {"type": "custom", "title": "WRONG"}}
    changes: list[tuple[str, dict[str, object]]] = [
        *((item.id, {**delta, "content_index": index}) for index in (-1, 1.5, "0", None, 1_000_000_000)),
        *((flow.id, {**task, "task_index": index}) for index in (-1, "0", None)),
        (flow.id, {**delta, "content_index": 0}),
        (item.id, {**task, "task_index": 0}),
        ("msg_unknown", {**delta, "content_index": 0}),
        (item.id, {"type": "widget.root.updated", "widget": {"type": "Card"}}),
    ]
    for item_id, change in changes:
        yield raw_event({"type": "thread.item.updated", "item_id": item_id, "update": change})
    yield ThreadItemDoneEvent(item=flow)
    yield ThreadItemDoneEvent(item=turn.assistant("Nothing was wrong here.", id=item.id))


@scenario("bad annotations")
async def bad_annotations(turn: Turn) -> Events:
    value = "Read **the whole** guide."
    url = {"type": "url", "url": "https://example.com/guide", "title": None}
    sources: list[tuple[object, dict[str, object]]] = [
        (9_999, url),
        (-3, {"type": "file", "filename": "below.pdf", "title": ""}),
        ("6", {"type": "entity", "id": "e_1"}),
        (8, {"type": "scroll", "title": "An unknown source"}),
        (None, {"type": "url", "url": "javascript:alert(1)", "title": "Not a link"}),
    ]
    annotations = [{"type": "annotation", "source": source, "index": index} for index, source in sources]
    annotations += [{"type": "annotation"}, None]
    yield done(loose(turn, "assistant_message", content=[{**text(value), "annotations": annotations}]))


HOSTILE = """[script](javascript:alert(1)) [vb](vbscript:x) [data](data:text/html,x) [relative](/settings)
[mail](mailto:a@example.com) [good](https://example.com/good)

<img src="https://evil.example/x.png" onerror="alert(1)"> <script>alert(1)</script>
<iframe src="https://evil.example"></iframe> <form action="/x"><input name="q"></form>
<b style="position:fixed" id="a" class="b">bold</b>

![svg](data:image/svg+xml,%3Csvg%3E)
"""


@scenario("hostile text")
async def hostile_text(turn: Turn) -> Events:
    turn.thread.allowed_image_domains = ["images.example.com"]
    async for event in turn.say(f"{HOSTILE}\n\n{'x' * 5000}\n\n```js\nlet open = 1;", delta=50):
        yield event


@scenario("clean cut")
async def clean_cut(turn: Turn) -> Events:
    """A proxy hides that the connection broke in the middle of an answer."""
    async for event in turn.say("This sentence has no", finish=False):
        yield event
    yield end()
