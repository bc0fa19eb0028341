/** Registers `<openai-chatkit>`, unless the page has one already. */
import { ChatKitElement } from './chatkit-element.js';

if (typeof customElements !== 'undefined' && !customElements.get('openai-chatkit')) {
  customElements.define('openai-chatkit', ChatKitElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'openai-chatkit': ChatKitElement;
  }
}
