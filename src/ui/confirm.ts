import { autoUpdate } from '@floating-ui/dom';
import { html, nothing, type TemplateResult } from 'lit';
import { LAYER, layerParent } from './layers.js';
import { LightElement } from './light-element.js';
import { textButton } from './text-button.js';

export interface ConfirmOptions {
  /** An element of the chat that asks. */
  readonly from: Element;
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly cancel: string;
}

/**
 * A question that must be answered before anything else: a modal dialog in the middle of the chat. Escape and a press
 * outside mean no. Opened by `confirmDanger`.
 *
 * @tag ck-confirm
 * @csspart dialog, dialog-confirm, dialog-cancel
 */
export class ConfirmElement extends LightElement {
  options: ConfirmOptions | null = null;
  /** Called once, with the answer. */
  answered: (confirmed: boolean) => void = () => undefined;

  #confirmed = false;
  #stop: (() => void) | null = null;

  constructor() {
    super();
    this.addController({ hostDisconnected: () => this.#finish() });
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.options) return nothing;
    const { title, text, confirm, cancel } = this.options;
    return html`<div class="ck-scrim ck-scrim-over"></div>
      <dialog
        class="ck-dialog"
        part="dialog"
        role="alertdialog"
        aria-labelledby="ck-confirm-title"
        aria-describedby="ck-confirm-text"
        @close=${() => this.#finish()}
        @click=${this.#onClick}
        @keydown=${(event: KeyboardEvent) => event.stopPropagation()}
      >
        <div class="ck-dialog-box">
          <h2 id="ck-confirm-title">${title}</h2>
          <p id="ck-confirm-text">${text}</p>
          <div class="ck-dialog-foot">
            ${textButton({
              label: cancel,
              variant: 'outline',
              quiet: true,
              part: 'dialog-cancel',
              onClick: () => this.#dialog?.close(),
            })}
            ${textButton({ label: confirm, color: 'danger', part: 'dialog-confirm', onClick: () => this.#confirm() })}
          </div>
        </div>
      </dialog>`;
  }

  protected override firstUpdated(): void {
    const dialog = this.#dialog;
    const chat = this.parentElement;
    if (!dialog || !chat) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[part~="dialog-confirm"]')?.focus();
    this.#stop = autoUpdate(chat, dialog, () => {
      const { left, top, width, height } = chat.getBoundingClientRect();
      dialog.style.setProperty('left', `${left + width / 2}px`);
      dialog.style.setProperty('top', `${top + height / 2}px`);
      dialog.style.setProperty('--_room', `${width}px`);
    });
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #confirm(): void {
    this.#confirmed = true;
    this.#dialog?.close();
  }

  #finish(): void {
    if (!this.#stop) return;
    this.#stop();
    this.#stop = null;
    this.remove();
    this.answered(this.#confirmed);
  }

  /** Presses on the dialog itself are outside of its box. */
  readonly #onClick = (event: MouseEvent): void => {
    if (event.target === this.#dialog) this.#dialog?.close();
  };
}

/** Asks before something that cannot be undone. */
export function confirmDanger(options: ConfirmOptions): Promise<boolean> {
  return new Promise((resolve) => {
    const question = document.createElement('ck-confirm');
    question.options = options;
    question.answered = resolve;
    question.setAttribute(LAYER, '');
    layerParent(options.from).append(question);
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'ck-confirm': ConfirmElement;
  }
}
