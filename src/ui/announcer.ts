import { html, type TemplateResult } from 'lit';
import { LightElement } from './light-element.js';

/** Milliseconds that a message stays in the live region: long enough for every screen reader to have fetched it. */
const KEEP = 5000;

/**
 * Speaks to screen readers, in two live regions that nobody sees. There is one in a chat, present from the start: a live
 * region that comes into being with its text is not read.
 *
 * @tag ck-announcer
 */
export class Announcer extends LightElement {
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();

  /** Reads `text` when the reader is idle: progress, a finished answer. The same text twice is read twice. */
  announce(text: string): void {
    this.#say('.ck-polite', text);
  }

  /** Reads `text` at once: errors. */
  alert(text: string): void {
    this.#say('.ck-assertive', text);
  }

  constructor() {
    super();
    this.addController({ hostDisconnected: () => this.#clear() });
  }

  override render(): TemplateResult {
    return html`<div class="ck-vh ck-polite" role="status" aria-live="polite" aria-atomic="false"></div>
      <div class="ck-vh ck-assertive" role="alert" aria-live="assertive" aria-atomic="false"></div>`;
  }

  #say(region: string, text: string): void {
    if (text === '') return;
    if (!this.hasUpdated) this.performUpdate();
    const line = document.createElement('p');
    line.textContent = text;
    this.querySelector(region)?.append(line);
    const timer = setTimeout(() => {
      line.remove();
      this.#timers.delete(timer);
    }, KEEP);
    this.#timers.add(timer);
  }

  #clear(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    for (const region of this.querySelectorAll('.ck-vh')) region.replaceChildren();
  }
}
