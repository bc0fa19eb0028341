import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LAYER, layerParent } from './layers.js';
import { placeLayer } from './place-layer.js';

/** Milliseconds that a pointer rests on a button before its name is shown. */
const REST = 450;

/**
 * Shows the names of its host's buttons that have only an icon: those with `data-tip`, when the pointer rests on them or
 * the keyboard comes to them. Screen readers have the button's own name.
 */
export class Tips implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #life: AbortController | null = null;
  #anchor: HTMLElement | null = null;
  #tip: HTMLElement | null = null;
  #release: (() => void) | null = null;
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
    listen('pointerover', (event) => this.#onPointer(event));
    listen('pointerleave', () => this.hide());
    listen('pointerdown', () => this.hide());
    listen('focusin', ({ target }) => {
      const anchor = tipOf(target);
      if (anchor?.matches(':focus-visible')) this.show(anchor, anchor.ariaLabel ?? '');
    });
    listen('focusout', () => this.hide());
    listen('keydown', ({ key }) => {
      if (key === 'Escape') this.hide();
    });
  }

  hostDisconnected(): void {
    this.#life?.abort();
    this.#life = null;
    this.hide();
  }

  /** The name of a button changes when it was used. */
  hostUpdated(): void {
    if (this.#tip && this.#anchor?.ariaLabel && !this.#tip.dataset['said'])
      this.#tip.textContent = this.#anchor.ariaLabel;
  }

  /** Shows something beside a button until the pointer or the focus goes elsewhere. */
  say(anchor: HTMLElement, text: string): void {
    this.show(anchor, text);
    if (this.#tip) this.#tip.dataset['said'] = 'yes';
  }

  show(anchor: HTMLElement, text: string): void {
    this.hide();
    if (text === '' || !anchor.isConnected) return;
    const tip = document.createElement('div');
    tip.className = 'ck-tip';
    tip.setAttribute('part', 'tip');
    tip.setAttribute(LAYER, '');
    tip.setAttribute('aria-hidden', 'true');
    tip.popover = 'manual';
    tip.textContent = text;
    layerParent(this.#host).append(tip);
    tip.showPopover();
    this.#anchor = anchor;
    this.#tip = tip;
    this.#release = placeLayer(anchor, tip, 'bottom', 6);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#release?.();
    this.#tip?.remove();
    this.#release = null;
    this.#tip = null;
    this.#anchor = null;
  }

  #onPointer({ target, pointerType }: PointerEvent): void {
    if (pointerType === 'touch') return;
    const anchor = tipOf(target);
    if (anchor && anchor === this.#anchor) return;
    this.hide();
    if (anchor) this.#timer = setTimeout(() => this.show(anchor, anchor.ariaLabel ?? ''), REST);
  }
}

const tipOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null;
