/** What is put on the clipboard, in the two forms that programs ask for. */
export interface ClipboardContent {
  readonly text: string;
  /** A fragment; made by us, never by a server. */
  readonly html: string;
  /** For programs that ask for it, where the browser hands it on. */
  readonly markdown?: string;
}

/** Browsers hand forms that they do not know on to programs only under such a name. */
const MARKDOWN = 'web text/markdown';

/**
 * Puts something on the clipboard. Call it in the handler of the click: browsers allow it only then. Where a page may
 * not use the clipboard's own interface (a frame without permission, an insecure address), the older way is tried.
 *
 * @param near an element of the chat: what the older way needs is put beside it for a moment
 * @throws Error when the browser allows neither
 */
export async function writeClipboard(content: ClipboardContent, near: Element): Promise<void> {
  try {
    const blob = (type: string, data: string): Blob => new Blob([data], { type });
    const { text, html, markdown } = content;
    const forms: Record<string, Blob> = {
      'text/plain': blob('text/plain', text),
      'text/html': blob('text/html', html),
    };
    // Not every browser has this, nor says so.
    const own = typeof ClipboardItem.supports === 'function' && ClipboardItem.supports(MARKDOWN);
    if (markdown !== undefined && own) forms[MARKDOWN] = blob('text/markdown', markdown);
    await navigator.clipboard.write([new ClipboardItem(forms)]);
  } catch {
    if (!copyByCommand(content, near)) throw new Error('The browser does not allow copying here.');
  }
}

/** Copies a selection of our own, and answers the event that asks what is in it. */
function copyByCommand({ text, html, markdown }: ClipboardContent, near: Element): boolean {
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
    if (markdown !== undefined) event.clipboardData?.setData('text/markdown', markdown);
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
