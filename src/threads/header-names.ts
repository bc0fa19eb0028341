import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadIconNames, type IconNames } from '../i18n/index.js';

/** Names for the page's own buttons in the header, which have nothing but an icon. Fetched when there is such a button. */
export class HeaderNames implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #locale: string | null = null;
  #names: IconNames = {};

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Names that could not be fetched are asked for again.
    if (Object.keys(this.#names).length === 0) this.#locale = null;
  }

  /** What a button with this icon does, as far as its icon says; undefined: unknown, or not known yet. */
  nameOf(icon: string, locale: string): string | undefined {
    if (locale !== this.#locale) void this.#load(locale);
    return Object.hasOwn(this.#names, icon) ? this.#names[icon] : undefined;
  }

  async #load(locale: string): Promise<void> {
    this.#locale = locale;
    const names = await loadIconNames(locale);
    if (locale !== this.#locale) return;
    this.#names = names;
    this.#host.requestUpdate();
  }
}
