import { LitElement } from 'lit';

/**
 * A Lit element that draws into its own light DOM, inside the one shadow root of `<openai-chatkit>`: so one set of style
 * sheets reaches everything, `::part()` works from the page, and ids of ARIA attributes resolve across elements.
 * It has no slots and no styles of its own.
 */
export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
