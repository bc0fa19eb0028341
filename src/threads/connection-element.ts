import { html, nothing, type TemplateResult } from 'lit';
import { ChatElement, Selected } from '../context/index.js';

/**
 * Says that the connection is lost, for as long as it is.
 *
 * @tag ck-connection
 */
export class ConnectionElement extends ChatElement {
  readonly #online = new Selected(this, (state) => state.online);

  protected override render(): TemplateResult {
    return html`<div role="status">
      ${
        this.#online.value
          ? nothing
          : html`<div class="ck-bar" part="offline">
              <span class="ck-spin"></span><span>${this.strings.offline}</span>
            </div>`
      }
    </div>`;
  }
}
