"""The HTTP side of the interop server, for tests only: ChatKit itself, the built element, and a control door.

`python server.py --port 0` prints one line of JSON, `{"port": ...}`, when it listens on the loopback address.
Every test has a world of its own: `/chatkit/{world}` talks to a server with its own store.
"""

import argparse
import json
import logging
import platform
import socket
from importlib.metadata import version
from pathlib import Path
from typing import Any, Literal

import uvicorn
from chatkit.server import StreamingResult
from chatkit.types import AssistantMessageContent, AssistantMessageItem, LockedStatus
from fastapi import Body, FastAPI, HTTPException, Request, UploadFile
from fastapi.responses import FileResponse, JSONResponse, Response, StreamingResponse

from scenario_server import ScenarioServer
from scenarios import SCENARIOS
from seed import seed_thread
from tamper import Substitutes, tampered

ROOT = Path(__file__).resolve().parents[3]
PAGES = Path(__file__).resolve().parents[1]
# The policy under which issue 2 wants a conversation without one violation.
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data: blob:; require-trusted-types-for 'script'"
)

app = FastAPI()
worlds: dict[str, ScenarioServer] = {}
received: dict[str, list[dict[str, Any]]] = {}
substitutes: dict[str, Substitutes] = {}


def world_of(name: str) -> ScenarioServer:
    return worlds.setdefault(name, ScenarioServer())


def substitute(world: str, operation: str) -> Response | None:
    return substitutes[world].take(operation) if world in substitutes else None


def context_of(world: str, request: Request) -> dict[str, Any]:
    return {"world": world, "files": f"{request.base_url}files/{world}"}


@app.post("/chatkit/{world}")
async def chatkit(world: str, request: Request) -> Response:
    body = await request.body()
    note = {"body": body.decode(), "headers": dict(request.headers)}
    received.setdefault(world, []).append(note)
    if world in substitutes and (answer := substitute(world, json.loads(body)["type"])):
        return answer
    result = await world_of(world).process(body, context_of(world, request))
    if isinstance(result, StreamingResult):
        return StreamingResponse(tampered(result), media_type="text/event-stream")
    return Response(content=result.json, media_type="application/json")


@app.post("/upload/{world}")
async def upload(world: str, file: UploadFile, request: Request) -> Response:
    """Direct uploads: one request with a form, answered by the attachment."""
    if answer := substitute(world, "upload"):
        return answer
    server = world_of(world)
    context = context_of(world, request)
    attachment = server.files.add(file.filename or "", file.content_type or "", await file.read(), context)
    await server.store.save_attachment(attachment, context)
    # As integrators do who return the model: explicit nulls, and the metadata that ChatKit never sends.
    return Response(content=attachment.model_dump_json(), media_type="application/json")


@app.api_route("/files/{world}/{attachment_id}", methods=["POST", "PUT"])
async def receive_file(world: str, attachment_id: str, request: Request) -> Response:
    """Phase two: a form by POST, bare bytes by PUT."""
    if answer := substitute(world, "upload"):
        return answer
    server = world_of(world)
    attachment = await server.store.load_attachment(attachment_id, {})
    if request.headers.get("x-upload") != attachment_id:
        return JSONResponse({"detail": "the descriptor's headers are missing"}, status_code=403)
    if request.method == "PUT":
        content = await request.body()
    else:
        form = await request.form()
        content = await form["file"].read()  # type: ignore[union-attr]
    server.files.receive(attachment_id, content)
    # Where the bytes went is nothing that a client needs to know from now on.
    await server.store.save_attachment(attachment.model_copy(update={"upload_descriptor": None}), {})
    return Response(status_code=204)


@app.get("/files/{world}/{attachment_id}")
async def send_file(world: str, attachment_id: str) -> Response:
    server = world_of(world)
    if attachment_id not in server.files.bytes:
        return JSONResponse({"detail": "no such file"}, status_code=404)
    mime_type = server.memory.attachments[attachment_id].mime_type
    return Response(content=server.files.bytes[attachment_id], media_type=mime_type)


@app.get("/control/about")
async def about() -> dict[str, Any]:
    """What is running, and the names of all scenarios."""
    packages = {name: version(name) for name in ("openai-chatkit", "fastapi", "starlette", "uvicorn", "pydantic")}
    return {"versions": {"python": platform.python_version(), **packages}, "scenarios": sorted(SCENARIOS)}


@app.post("/control/{world}/reset")
async def reset(world: str) -> dict[str, Any]:
    worlds.pop(world, None)
    received.pop(world, None)
    substitutes.pop(world, None)
    return {}


@app.post("/control/{world}/answer")
async def answer_next(world: str, spec: dict[str, Any] = Body(default={})) -> dict[str, Any]:
    """Answers the next request of an `operation` (`*` for any, `upload` for a file) without asking the SDK: `status`, `body`, `content_type`,
    `headers`, and how many `times` (1)."""
    substitutes.setdefault(world, Substitutes()).queue.append(spec)
    return {}


@app.post("/control/{world}/go-on")
async def go_on(world: str) -> dict[str, Any]:
    """Ends one wait of a scenario that waits for the test."""
    world_of(world).go_on.release()
    return {}


@app.post("/control/{world}/uploads")
async def upload_method(world: str, spec: dict[str, Any] = Body(default={})) -> dict[str, Any]:
    """How the second phase of uploads is to be sent: `method`, POST or PUT."""
    world_of(world).files.method = spec["method"]
    return {}


@app.post("/control/{world}/seed")
async def seed(world: str, spec: dict[str, Any] = Body(default={})) -> dict[str, Any]:
    """Makes a thread of `items` items (130). Hidden are every `hidden_every`-th (7; 0 for none) and `hidden_run` (none)."""
    return await seed_thread(
        world_of(world).memory,
        items=spec.get("items", 130),
        hidden_every=spec.get("hidden_every", 7),
        hidden_run=tuple(spec.get("hidden_run", (0, 0))),
        title=spec.get("title"),
    )


@app.post("/control/{world}/threads/{thread_id}")
async def change_thread(world: str, thread_id: str, spec: dict[str, Any] = Body(default={})) -> dict[str, Any]:
    """Changes a thread behind the client's back: `title`, `locked` (a reason), `answer` (a new assistant message)."""
    store = world_of(world).memory
    if thread_id not in store.threads:
        raise HTTPException(404, "no such thread")
    thread = store.threads[thread_id]
    if "title" in spec:
        thread.title = spec["title"]
    if "locked" in spec:
        thread.status = LockedStatus(reason=spec["locked"])
    if "answer" in spec:
        content = [AssistantMessageContent(text=spec["answer"])]
        item_id = store.generate_item_id("message", thread, {})
        item = AssistantMessageItem(id=item_id, thread_id=thread_id, created_at=thread.created_at, content=content)
        await store.add_thread_item(thread_id, item, {})
    return {}


@app.get("/control/{world}/dump")
async def dump(world: str) -> dict[str, Any]:
    """All that is stored, hidden items too, oldest first."""
    server = world_of(world)
    threads = [
        {
            **thread.model_dump(mode="json", exclude_none=True),
            "items": [item.model_dump(mode="json", exclude_none=True) for item in server.memory.items.get(thread.id, {}).values()],
        }
        for thread in server.memory.threads.values()
    ]
    files = {id: {"size": len(content), "start": content[:16].hex()} for id, content in server.files.bytes.items()}
    return {"threads": threads, "feedback": server.feedback, "files": files, "attachments": list(server.memory.attachments)}


@app.get("/control/{world}/requests")
async def requests(world: str) -> list[dict[str, Any]]:
    """The ChatKit requests of a world, with their headers, in order."""
    return [{**note, "body": json.loads(note["body"])} for note in received.get(world, [])]


@app.get("/")
async def page() -> Response:
    return FileResponse(PAGES / "page.html", headers={"Content-Security-Policy": CSP})


@app.get("/dist/{path:path}")
async def built(path: str) -> Response:
    folder = ROOT / "dist"
    file = (folder / path).resolve()
    if not file.is_file() or folder not in file.parents:
        return JSONResponse({"detail": "no such file"}, status_code=404)
    return FileResponse(file, headers={"Cache-Control": "no-store"})


@app.get("/page.{kind}")
async def page_part(kind: Literal["js", "css"]) -> Response:
    return FileResponse(PAGES / f"page.{kind}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    port = parser.parse_args().port
    # Failures are part of the scenarios, so their traces are noise.
    logging.getLogger("chatkit").setLevel(logging.CRITICAL)
    listener = socket.create_server(("127.0.0.1", port))
    print(json.dumps({"port": listener.getsockname()[1]}), flush=True)
    uvicorn.Server(uvicorn.Config(app, log_level="critical")).run(sockets=[listener])


if __name__ == "__main__":
    main()
