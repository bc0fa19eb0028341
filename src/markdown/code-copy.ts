import { iconElement } from '../ui/icons.js';
import type { MarkdownContext } from './context.js';

/** Milliseconds for which the button says that it worked. */
const FEEDBACK = 1500;

function show(button: HTMLElement, words: string, icon: 'copy' | 'check'): void {
  const label = button.querySelector('span');
  if (label) label.textContent = words;
  button.querySelector('svg')?.replaceWith(iconElement(icon, 14));
  button.toggleAttribute('data-ok', icon === 'check');
}

/** The copy button that an event came from, if any. */
export function copyButtonOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.ck-code-copy') : null;
}

/** Puts a code block's text on the clipboard, and says so on its button until `signal` aborts or the moment is over. */
export async function copyCode(button: HTMLElement, context: MarkdownContext, signal: AbortSignal): Promise<void> {
  const text = button.closest('figure')?.querySelector('code')?.textContent ?? '';
  const copy = context.copyText ?? ((value: string) => navigator.clipboard.writeText(value));
  try {
    await copy(text);
  } catch {
    return; // not allowed here; the text can still be selected
  }
  if (signal.aborted) return;
  show(button, context.strings.codeCopied, 'check');
  setTimeout(() => show(button, context.strings.copyCode, 'copy'), FEEDBACK);
}
