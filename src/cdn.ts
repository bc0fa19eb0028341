/**
 * The CDN build: defines `<openai-chatkit>` at once, as a classic script or as a module, and finds its chunks beside
 * itself. A classic script from another origin has no base address for `import()`, so its own is taken from the tag;
 * a module has no tag to ask and resolves the relative address by itself.
 */
import { ChatKitElement } from './chatkit-element.js';

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';

class CdnChatKitElement extends ChatKitElement {
  protected static override loadCore: typeof ChatKitElement.loadCore = () =>
    script
      ? (import(/* @vite-ignore */ new URL('__CORE_FILE__', script).href) as ReturnType<typeof ChatKitElement.loadCore>)
      : import('./core.js');
}

if (!customElements.get('openai-chatkit')) customElements.define('openai-chatkit', CdnChatKitElement);
