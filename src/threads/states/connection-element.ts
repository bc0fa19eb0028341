import { html, nothing, type TemplateResult } from 'lit';
import { Selected } from '../../context/index.js';
import { textButton } from '../../ui/text-button.js';
import { StateElement } from './state-element.js';

/**
 * Says that the connection is lost, and when it is tried again.
 *
 * @tag ck-connection
 */
export class ConnectionElement extends StateElement {
  readonly #retryAt = new Selected(this, (state) => state.retryAt);
  #tick: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#tick);
  }

  protected override render(): TemplateResult {
    const { strings } = this;
    const retryAt = this.#retryAt.value;
    if (retryAt === null) return this.#row(strings.offline);
    const seconds = Math.ceil((retryAt - Date.now()) / 1000);
    if (seconds <= 0) return this.#row(strings.connecting);
    // The seconds are for the eye: nobody wants to hear them counted.
    return this.#row(
      html`<span class="ck-vh">${strings.connecting}</span
        ><span aria-hidden="true">${strings.connectionLost(seconds)}</span>`,
      textButton({
        label: strings.tryNow,
        variant: 'outline',
        quiet: true,
        size: 'sm',
        onClick: () => this.chat.commands.reconnect(),
      }),
    );
  }

  protected override updated(): void {
    clearTimeout(this.#tick);
    if (this.#retryAt.value !== null) this.#tick = setTimeout(() => this.requestUpdate(), 1000);
  }

  #row(text: unknown, action: unknown = nothing): TemplateResult {
    return html`<div class="ck-bar" part="offline"><span class="ck-spin"></span><span>${text}</span>${action}</div>`;
  }
}
