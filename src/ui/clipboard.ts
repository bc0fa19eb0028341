/** What is put on the clipboard, in the two forms that programs ask for. */
export interface ClipboardContent {
  readonly text: string;
  /** A fragment; made by us, never by a server. */
  readonly html: string;
}

/**
 * Puts something on the clipboard. Call it in the handler of the click: browsers allow it only then. Where a page may
 * not use the clipboard's own interface (a frame without permission, an insecure address), the older way is tried.
 *
 * @param near an element of the chat: what the older way needs is put beside it for a moment
 * @throws Error when the browser allows neither
 */
export async function writeClipboard({ text, html }: ClipboardContent, near: Element): Promise<void> {
  try {
    const blob = (type: string, data: string): Blob => new Blob([data], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) }),
    ]);
  } catch {
    if (!copyByCommand({ text, html }, near)) throw new Error('The browser does not allow copying here.');
  }
}

/** Copies a selection of our own, and answers the event that asks what is in it. */
function copyByCommand({ text, html }: ClipboardContent, near: Element): boolean {
  const field = document.createElement('textarea');
  field.className = 'ck-vh';
  field.value = text;
  field.readOnly = true;
  const root = near.getRootNode();
  const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  near.append(field);
  field.addEventListener('copy', (event) => {
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    // Pages add their own words to what is copied from them; this is not theirs.
    event.stopPropagation();
    event.preventDefault();
  });
  field.select();
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where the other one is forbidden
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
