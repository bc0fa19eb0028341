"""Workflows and tasks."""

import asyncio

from chatkit.types import (
    CustomSummary,
    CustomTask,
    DurationSummary,
    FileSource,
    FileTask,
    ImageTask,
    SearchTask,
    TaskItem,
    ThoughtTask,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
    URLSource,
    Workflow,
    WorkflowItem,
    WorkflowTaskAdded,
    WorkflowTaskUpdated,
)

from turn import Events, Turn, update

from .table import scenario


@scenario("workflow")
async def workflow(turn: Turn) -> Events:
    source = URLSource(title="Lisbon", url="https://example.com/lisbon", attribution="Example")
    tasks = [
        CustomTask(title="Plan", icon="lightbulb", content="Think **first**.", status_indicator="complete"),
        SearchTask(title="Search", title_query="lisbon", queries=["lisbon", "porto"], sources=[source]),
        FileTask(title="Read", sources=[FileSource(title="Guide", filename="guide.pdf")]),
        ImageTask(title="Draw"),
    ]
    item = WorkflowItem(**turn.base("workflow"), workflow=Workflow(type="custom", tasks=tasks[:1]))
    yield ThreadItemAddedEvent(item=item.model_copy(deep=True))
    for index, task in enumerate(tasks[1:], 1):
        loading = task.model_copy(update={"status_indicator": "loading"})
        yield update(item.id, WorkflowTaskAdded(task_index=index, task=loading))
        await asyncio.sleep(0.05)
        complete = task.model_copy(update={"status_indicator": "complete"})
        yield update(item.id, WorkflowTaskUpdated(task_index=index, task=complete))
    summary = CustomSummary(title="Planned the trip", icon="check")
    yield ThreadItemDoneEvent(
        item=item.model_copy(update={"workflow": Workflow(type="custom", tasks=tasks, summary=summary)})
    )
    async for event in turn.say("The plan is ready."):
        yield event


@scenario("reasoning")
async def reasoning(turn: Turn) -> Events:
    item = WorkflowItem(**turn.base("workflow"), workflow=Workflow(type="reasoning", tasks=[]))
    yield ThreadItemAddedEvent(item=item.model_copy(deep=True))
    words = "First I look at **the map**.".split(" ")
    for count in range(1, len(words) + 1):
        thought = ThoughtTask(content=" ".join(words[:count]))
        kind = WorkflowTaskAdded if count == 1 else WorkflowTaskUpdated
        yield update(item.id, kind(task_index=0, task=thought))
    second = ThoughtTask(title="Then", content="I count the stops.")
    yield update(item.id, WorkflowTaskAdded(task_index=1, task=second))
    tasks = [ThoughtTask(content=" ".join(words)), second]
    done = Workflow(type="reasoning", tasks=tasks, summary=DurationSummary(duration=12))
    yield ThreadItemDoneEvent(item=item.model_copy(update={"workflow": done}))
    async for event in turn.say("55 stops."):
        yield event


@scenario("task")
async def task(turn: Turn) -> Events:
    yield ThreadItemDoneEvent(item=TaskItem(**turn.base("task"), task=CustomTask(title="Backed up", icon="check")))


@scenario("tasks")
async def tasks(turn: Turn) -> Events:
    """Tasks of all five types that stand alone; the first is `added`, then done."""
    source = URLSource(title="Lisbon", url="https://example.com/lisbon", attribution="Example")
    search = SearchTask(title_query="lisbon", queries=["lisbon"], sources=[source])
    first = TaskItem(**turn.base("task"), task=search)
    yield ThreadItemAddedEvent(item=first)
    await asyncio.sleep(0.05)
    yield ThreadItemDoneEvent(item=first)
    others = [
        CustomTask(title="Backed up", icon="check", content="To *two* places."),
        ThoughtTask(title="Weighed it", content="Two is **enough**."),
        FileTask(sources=[FileSource(title="Guide", filename="guide.pdf")]),
        ImageTask(title="Drew a map"),
    ]
    for other in others:
        yield ThreadItemDoneEvent(item=TaskItem(**turn.base("task"), task=other))
    async for event in turn.say("Five things are done."):
        yield event


@scenario("expanded")
async def expanded(turn: Turn) -> Events:
    """A workflow that stays open and has no summary."""
    steps = [CustomTask(title="Packed"), CustomTask(title="Locked up")]
    yield ThreadItemDoneEvent(
        item=WorkflowItem(**turn.base("workflow"), workflow=Workflow(type="custom", tasks=steps, expanded=True))
    )
    async for event in turn.say("Ready to go."):
        yield event
