import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Strings } from '../../i18n/index.js';
import { iconButton } from '../../ui/buttons.js';
import { LightElement } from '../../ui/light-element.js';
import { x } from '../../ui/more-icons.js';

/** Sent by `<ck-rename>` once: with the new title, or null when it stays as it is. */
export class RenameDoneEvent extends Event {
  static readonly type = 'ck-rename-done';

  constructor(
    readonly title: string | null,
    /** Whether it was done by key or button, and not by going elsewhere: then the focus goes back to the row. */
    readonly here: boolean,
  ) {
    super(RenameDoneEvent.type);
  }
}

/**
 * A title in the list that is being changed. Enter and going elsewhere keep what was typed, Escape does not; an empty
 * title is no title.
 *
 * @tag ck-rename
 * @fires ck-rename-done
 * @csspart rename-input
 */
export class RenameElement extends LightElement {
  @property({ attribute: false }) value = '';
  @property({ attribute: false }) strings: Strings | null = null;
  #done = false;

  constructor() {
    super();
    this.addEventListener('focusout', this.#onFocusOut);
    // A pressed button must not take the focus: that would be going elsewhere.
    this.addEventListener('mousedown', (event) => {
      if (event.target !== this.#input) event.preventDefault();
    });
  }

  protected override render(): TemplateResult {
    const { strings } = this;
    return html`<input
        class="ck-th-edit"
        part="rename-input"
        type="text"
        dir="auto"
        autocomplete="off"
        enterkeyhint="done"
        aria-label=${strings?.chatTitle ?? ''}
        .value=${this.value}
        @keydown=${this.#onKeyDown}
      />
      ${iconButton({ icon: 'check', label: strings?.save ?? '', iconSize: 16, onClick: () => this.#keep(true) })}
      ${iconButton({ icon: x, label: strings?.cancel ?? '', iconSize: 16, onClick: () => this.#finish(null, true) })}`;
  }

  protected override firstUpdated(): void {
    this.#input?.focus();
    this.#input?.select();
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  #keep(here: boolean): void {
    const title = this.#input?.value.trim() ?? '';
    this.#finish(title === '' || title === this.value ? null : title, here);
  }

  #finish(title: string | null, here: boolean): void {
    if (this.#done) return;
    this.#done = true;
    this.dispatchEvent(new RenameDoneEvent(title, here));
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    // The list and the drawer have other uses for keys.
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Enter') this.#keep(true);
    else if (event.key === 'Escape') this.#finish(null, true);
    else return;
    event.preventDefault();
  };

  /** When the whole window lost the focus, nobody has gone elsewhere yet. */
  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (!document.hasFocus() || (relatedTarget instanceof Node && this.contains(relatedTarget))) return;
    this.#keep(false);
  };
}
