import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Tip } from './tip.js';
import { tipAnchor } from './tip-anchor.js';

/** Milliseconds that a pointer rests on a button before its name is shown. */
const REST = 450;

/**
 * Shows the names of buttons that have only an icon: those with `data-tip`, anywhere in its host, when the pointer rests on
 * them or the keyboard comes to them. Escape takes the name away again.
 */
export class Tips implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #tip = new Tip();
  #life: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    const listen = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      heard: (event: HTMLElementEventMap[Name]) => void,
    ) => this.#host.addEventListener(name, heard, { signal });
    listen('pointerover', ({ target, pointerType }) => {
      if (pointerType !== 'touch') this.over(target);
    });
    listen('pointerleave', () => this.#hide());
    listen('pointerdown', () => this.#hide());
    listen('focusin', ({ target }) => this.focused(target));
    listen('focusout', () => this.#hide());
    // Wherever the focus is while the pointer rests on a button.
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') this.#hide();
    };
    window.addEventListener('keydown', onKey, { signal, capture: true });
  }

  hostDisconnected(): void {
    this.#life?.abort();
    this.#life = null;
    this.#hide();
  }

  /** The pointer came over something. */
  over(target: EventTarget | null): void {
    const anchor = tipAnchor(target);
    if (anchor && anchor === this.#tip.anchor) return;
    this.#hide();
    if (anchor) this.#timer = setTimeout(() => this.#tip.showName(anchor), REST);
  }

  /** The focus came to something. */
  focused(target: EventTarget | null): void {
    const anchor = tipAnchor(target);
    if (anchor?.matches(':focus-visible')) this.#tip.showName(anchor);
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#tip.hide();
  }
}
