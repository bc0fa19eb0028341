import type { ResolvedTheme } from '../options.js';
import type { CustomTheme } from './theme-properties.js';

type Customize = (host: HTMLElement, theme: ResolvedTheme) => CustomTheme;

const NOTHING_CUSTOM: CustomTheme = { accentLevel: null, properties: {} };

/**
 * The theme of one host: `data-theme`, `data-radius`, `data-density`, `data-accent` and `data-direction`, and a style sheet
 * with the custom properties that the page's colours and fonts come to. Rules of the page for the host win over it. What
 * computes them, and the sets of radii and densities, are fetched when a theme first needs any.
 */
export class HostTheme {
  /** To be adopted by the host's shadow root, after the tokens. */
  readonly sheet = new CSSStyleSheet();
  readonly #host: HTMLElement;
  readonly #style: CSSStyleDeclaration;
  #customize: Customize | undefined;
  #wanted: ResolvedTheme | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.sheet.insertRule(':host {}');
    this.#style = (this.sheet.cssRules[0] as CSSStyleRule).style;
  }

  /**
   * Puts a theme on the host; resolves when it is there. Call it again when the element is connected again: colour names
   * and `var()` can be read only then.
   */
  async apply(theme: ResolvedTheme, direction: 'ltr' | 'rtl'): Promise<void> {
    this.#wanted = theme;
    this.#host.setAttribute('data-direction', direction);
    const { color, typography, radius, density } = theme;
    const isPlain = radius === 'pill' && density === 'normal';
    if (isPlain && Object.keys({ ...color, ...typography }).length === 0) {
      this.#set(theme, NOTHING_CUSTOM);
      return;
    }
    // Without the chunk the chat is drawn in its own colours; the next theme tries again.
    this.#customize ??= await import('./custom-theme.js').then(
      (module) => module.customTheme,
      () => undefined,
    );
    if (this.#wanted === theme) this.#set(theme, this.#customize?.(this.#host, theme) ?? NOTHING_CUSTOM);
  }

  #set({ colorScheme, radius, density }: ResolvedTheme, { accentLevel, properties }: CustomTheme): void {
    const attributes = { theme: colorScheme, radius, density, accent: accentLevel };
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) this.#host.removeAttribute(`data-${name}`);
      else this.#host.setAttribute(`data-${name}`, value);
    }
    for (const old of [...this.#style]) if (!Object.hasOwn(properties, old)) this.#style.removeProperty(old);
    for (const [name, value] of Object.entries(properties)) this.#style.setProperty(name, value);
  }
}
