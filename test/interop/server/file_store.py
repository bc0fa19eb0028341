"""Attachments: their metadata for the SDK, their bytes in memory, and the addresses that take and give them."""

from typing import Any

from chatkit.store import AttachmentStore, NotFoundError
from chatkit.types import Attachment, AttachmentCreateParams, AttachmentUploadDescriptor, FileAttachment, ImageAttachment

from memory_store import Context


class FileStore(AttachmentStore[Context]):
    """`context["files"]` is the address under which this store's files are sent and fetched."""

    def __init__(self) -> None:
        self.bytes: dict[str, bytes] = {}
        self.method = "POST"
        """How the second phase of an upload is to be sent."""

    def _describe(self, name: str, mime_type: str, context: Context, **more: Any) -> Attachment:
        base = {"id": self.generate_attachment_id(mime_type, context), "name": name, "mime_type": mime_type, **more}
        if not mime_type.startswith("image/"):
            return FileAttachment(**base)
        return ImageAttachment(**base, preview_url=f"{context['files']}/{base['id']}")

    async def create_attachment(self, input: AttachmentCreateParams, context: Context) -> Attachment:
        """Phase one: the attachment, and where to send its bytes."""
        attachment = self._describe(input.name, input.mime_type, context, metadata={"announced": input.size})
        attachment.upload_descriptor = AttachmentUploadDescriptor(
            url=f"{context['files']}/{attachment.id}", method=self.method, headers={"X-Upload": attachment.id}
        )
        return attachment

    def receive(self, attachment_id: str, content: bytes) -> None:
        self.bytes[attachment_id] = content

    def add(self, name: str, mime_type: str, content: bytes, context: Context) -> Attachment:
        """A direct upload: metadata and bytes at once."""
        attachment = self._describe(name, mime_type, context, metadata={"stays": "on the server"})
        self.receive(attachment.id, content)
        return attachment

    async def delete_attachment(self, attachment_id: str, context: Context) -> None:
        if attachment_id not in self.bytes:
            raise NotFoundError(f"File {attachment_id} not found")
        del self.bytes[attachment_id]
