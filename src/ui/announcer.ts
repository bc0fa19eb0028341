/** Milliseconds that a message stays in the live region: long enough for every screen reader to have fetched it. */
const KEEP = 5000;

/**
 * Speaks to screen readers, in the two live regions inside it that nobody sees, `.ck-polite` and `.ck-assertive`. There is
 * one in a chat, with its regions from the start (`chatkit-view.ts`): a live region that comes into being with its text is
 * not read. What speaks is fetched when there is something to say.
 *
 * @tag ck-announcer
 */
export class Announcer extends HTMLElement {
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();

  /** The one of the chat that `element` belongs to; registers it when it is the first. */
  static of(element: Element): Announcer | null {
    if (!customElements.get('ck-announcer')) customElements.define('ck-announcer', Announcer);
    return element.closest('ck-chat')?.querySelector<Announcer>('ck-announcer') ?? null;
  }

  /** Reads `text` when the reader is idle: progress, a finished answer. The same text twice is read twice. */
  announce(text: string): void {
    this.#say('.ck-polite', text);
  }

  /** Reads `text` at once: errors. */
  alert(text: string): void {
    this.#say('.ck-assertive', text);
  }

  disconnectedCallback(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    for (const region of this.children) region.replaceChildren();
  }

  #say(region: string, text: string): void {
    if (text === '') return;
    const line = document.createElement('p');
    line.textContent = text;
    this.querySelector(region)?.append(line);
    const timer = setTimeout(() => {
      line.remove();
      this.#timers.delete(timer);
    }, KEEP);
    this.#timers.add(timer);
  }
}
