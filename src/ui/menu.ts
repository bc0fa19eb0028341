import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconNode, type UiIcon } from './icons.js';
import { focusedIn, LAYER, layerParent } from './layers.js';
import { LightElement } from './light-element.js';
import { placeLayer } from './place-layer.js';

/** One row of a menu. */
export interface MenuEntry {
  /** What choosing it gives. */
  readonly id: string;
  readonly label: string;
  readonly icon?: UiIcon | IconNode;
  readonly disabled?: boolean;
  /** For what cannot be undone. */
  readonly danger?: boolean;
}

export interface MenuOptions {
  /** The button that the menu belongs to; it gets the focus back. */
  readonly anchor: HTMLElement;
  /** Accessible name. */
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** Which row is focused first. Default `first`. */
  readonly focus?: 'first' | 'last';
}

/** Milliseconds after which typed letters begin a new word. */
const TYPING_PAUSE = 600;

/**
 * A menu in the top layer. Arrow keys, Home, End and first letters move in it; Escape, Tab and a press outside close it.
 * Opened by `openMenu`.
 *
 * @tag ck-menu
 * @csspart menu, menu-item
 */
export class MenuElement extends LightElement {
  options: MenuOptions | null = null;
  /** Called once, when it has closed. */
  closed: (chosen: string | null) => void = () => undefined;

  #stop: AbortController | null = null;
  #typed = { text: '', at: 0 };

  constructor() {
    super();
    this.addController({ hostDisconnected: () => this.#close(null) });
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.options) return nothing;
    return html`<div
      class="ck-menu"
      part="menu"
      role="menu"
      popover="manual"
      aria-label=${this.options.label}
      @keydown=${this.#onKeyDown}
      @focusout=${this.#onFocusOut}
    >
      ${this.options.entries.map((entry) => this.#row(entry))}
    </div>`;
  }

  #row({ id, label, icon: drawing, disabled = false, danger = false }: MenuEntry): TemplateResult {
    return html`<button
      type="button"
      class="ck-mi"
      part="menu-item"
      role="menuitem"
      tabindex="-1"
      ?disabled=${disabled}
      ?data-danger=${danger}
      @click=${() => this.#close(id)}
      @pointermove=${(event: PointerEvent) => (event.currentTarget as HTMLElement).focus({ preventScroll: true })}
    >
      ${drawing ? icon(drawing, 16) : nothing}<span class="ck-grow">${label}</span>
    </button>`;
  }

  protected override firstUpdated(): void {
    const menu = this.renderRoot.querySelector<HTMLElement>('.ck-menu');
    if (!menu || !this.options) return;
    const { anchor, focus = 'first' } = this.options;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    anchor.setAttribute('aria-expanded', 'true');
    menu.showPopover();
    signal.addEventListener('abort', placeLayer(anchor, menu, 'bottom-end', 4));
    // In the capturing phase, so that nothing on the page can keep the menu open.
    window.addEventListener('pointerdown', (event) => this.#onPointerDown(event), { capture: true, signal });
    this.#rows.at(focus === 'first' ? 0 : -1)?.focus({ preventScroll: true });
  }

  get #rows(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.ck-mi:not(:disabled)')];
  }

  #close(chosen: string | null): void {
    if (!this.#stop) return;
    const hadFocus = this.contains(focusedIn(this));
    this.#stop.abort();
    this.#stop = null;
    const anchor = this.options?.anchor;
    anchor?.setAttribute('aria-expanded', 'false');
    this.remove();
    if (hadFocus) anchor?.focus({ preventScroll: true });
    this.closed(chosen);
  }

  #onPointerDown(event: PointerEvent): void {
    const path = event.composedPath();
    if (path.includes(this)) return;
    const anchor = this.options?.anchor;
    // The press that closes the menu would open it again.
    if (anchor && path.includes(anchor)) {
      const swallow = (click: Event): void => click.stopImmediatePropagation();
      window.addEventListener('click', swallow, { capture: true, once: true });
      window.addEventListener('pointerup', () => setTimeout(() => window.removeEventListener('click', swallow, true)), {
        once: true,
      });
    }
    this.#close(null);
  }

  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !this.contains(relatedTarget)) this.#close(null);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const rows = this.#rows;
    const at = rows.findIndex((row) => row === focusedIn(this));
    const go = (index: number): void => rows.at(index % rows.length)?.focus();
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at < 0 ? -1 : at - 1),
      Home: () => go(0),
      End: () => go(-1),
      Escape: () => this.#close(null),
      Tab: () => this.#close(null),
    };
    const move = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined;
    // Nothing under the menu hears its keys: Escape closes one thing at a time.
    event.stopPropagation();
    if (move) {
      event.preventDefault();
      move();
    } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      this.#findTyped(event.key, at);
    }
  };

  /** Goes to the next row that begins with what was typed. */
  #findTyped(letter: string, at: number): void {
    const now = performance.now();
    const text = (now - this.#typed.at < TYPING_PAUSE ? this.#typed.text : '') + letter.toLowerCase();
    this.#typed = { text, at: now };
    const rows = this.#rows;
    const from = text.length > 1 ? at : at + 1;
    const ring = [...rows.slice(from), ...rows.slice(0, Math.max(from, 0))];
    ring.find((row) => row.innerText.trim().toLowerCase().startsWith(text))?.focus();
  }
}

/** Opens a menu at its anchor. Resolves with the id of the row that was chosen; null: none was. */
export function openMenu(options: MenuOptions): Promise<string | null> {
  return new Promise((resolve) => {
    const menu = document.createElement('ck-menu');
    menu.options = options;
    menu.closed = resolve;
    menu.setAttribute(LAYER, '');
    layerParent(options.anchor).append(menu);
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'ck-menu': MenuElement;
  }
}
