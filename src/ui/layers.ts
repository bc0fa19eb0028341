import { Announcer } from './announcer.js';

/** Marks what stands over the chat by itself, so that it is left alone when the rest is made inert. */
export const LAYER = 'data-layer';

/** Where layers are put: into the chat that `element` belongs to, so that its styles, language and direction apply. */
export function layerParent(element: Element): ParentNode & Node {
  const chat = element.closest('ck-chat');
  if (chat) return chat;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : document.body;
}

/** The element in the same tree that has the focus; null when it is somewhere else. */
export function focusedIn(node: Node): HTMLElement | null {
  const root = node.getRootNode();
  const active = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  return active instanceof HTMLElement ? active : null;
}

/** Has the chat's live region read something aloud: `alert` at once, else when the reader is idle. */
export function announce(from: Element, text: string, urgency: 'polite' | 'alert' = 'polite'): void {
  const announcer = Announcer.of(from);
  if (urgency === 'alert') announcer?.alert(text);
  else announcer?.announce(text);
}
