import type { Draft, DraftAttachment } from '../state.js';

/** Adds an attachment, or takes over its new state. */
export function setAttachment(draft: Draft, attachment: DraftAttachment): Draft {
  const index = draft.attachments.findIndex((other) => other.localId === attachment.localId);
  if (index === -1) return { ...draft, attachments: [...draft.attachments, attachment] };
  if (draft.attachments[index] === attachment) return draft;
  const attachments = draft.attachments.slice();
  attachments[index] = attachment;
  return { ...draft, attachments };
}

/** Takes an attachment out. */
export function removeAttachment(draft: Draft, localId: string): Draft {
  const attachments = draft.attachments.filter((attachment) => attachment.localId !== localId);
  return attachments.length === draft.attachments.length ? draft : { ...draft, attachments };
}
