import { iconElement } from '../ui/icons.js';
import type { BlockSlot } from './annotations/marks.js';
import { enterSlot, kindOf, leaveSlot, placeElement, type BlockView, type ViewHost } from './block-view.js';
import type { CodeBlock } from './blocks.js';
import { CodeText } from './code-text.js';
import { decodeEscapes } from './escapes.js';
import { languageName } from './languages.js';

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}

/** The lines of a code block that are code: blank ones at the end of indented code are not. */
function codeLines({ fence, lines }: CodeBlock): readonly string[] {
  return fence ? lines : lines.slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1);
}

/** A code block with its head: language and copy button. The button's clicks are handled by `code-copy.ts`. */
export class CodeView implements BlockView, BlockSlot {
  readonly kind: string;
  readonly #host: ViewHost;
  readonly #figure = element('figure', 'ck-code');
  readonly #label = element('span', 'ck-code-lang ck-trunc');
  readonly #pre = document.createElement('pre');
  readonly #code = document.createElement('code');
  readonly #text: CodeText;
  #block: CodeBlock | null = null;
  #info: string | null = null;
  #language = '';
  /** What plugins were told last. */
  #told = '';

  constructor(block: CodeBlock, host: ViewHost) {
    this.kind = kindOf(block);
    this.#host = host;
    this.#text = new CodeText(this.#code);
    const head = element('div', 'ck-code-head');
    const button = element('button', 'ck-mini ck-code-copy');
    button.setAttribute('type', 'button');
    const words = document.createElement('span');
    words.textContent = host.context.strings.copyCode;
    button.append(iconElement('copy', 14), words);
    head.append(this.#label, button);
    this.#pre.tabIndex = 0;
    this.#pre.setAttribute('role', 'group');
    this.#code.dir = 'ltr';
    this.#pre.append(this.#code);
    this.#figure.append(head, this.#pre);
  }

  get start(): number {
    return this.#block?.start ?? 0;
  }

  get block(): HTMLElement {
    return this.#figure;
  }

  nodeIn(scope: HTMLElement): Node | null {
    return this.#figure.parentNode === scope ? this.#figure : null;
  }

  draw(block: CodeBlock): boolean {
    if (block.info !== this.#info) this.#drawHead(block);
    const lines = codeLines(block);
    const complete = this.#text.update(lines, block === this.#block, this.#host.expired);
    this.#block = block;
    enterSlot(this, this.#host);
    if (complete) this.#tellPlugins(block, lines);
    return complete;
  }

  place(scope: HTMLElement, before: Node | null): HTMLElement {
    placeElement(this.#figure, scope, before);
    return scope;
  }

  remove(): void {
    this.#block = null;
    leaveSlot(this, this.#host);
    this.#figure.remove();
  }

  #drawHead({ info, start }: CodeBlock): void {
    this.#info = info;
    this.#host.want(info, () => start);
    this.#language = /^\S*/.exec(this.#host.lexer.decode(decodeEscapes(info)))?.[0] ?? '';
    const name = languageName(this.#language);
    const { codeLabel, codeRegion } = this.#host.context.strings;
    this.#label.textContent = codeLabel(name);
    this.#pre.setAttribute('aria-label', codeRegion(name));
    if (this.#language === '') delete this.#code.dataset['language'];
    else this.#code.dataset['language'] = this.#language;
  }

  #tellPlugins(block: CodeBlock, lines: readonly string[]): void {
    const plugins = this.#host.context.plugins?.filter((plugin) => plugin.code) ?? [];
    if (plugins.length === 0) return;
    const tell = (closed: boolean): void => {
      if (this.#block !== block) return;
      const text = lines.join('\n');
      const key = `${closed ? 'closed' : 'open'} ${this.#language}\n${text}`;
      if (key === this.#told) return;
      this.#told = key;
      for (const plugin of plugins)
        plugin.code?.({ element: this.#code, language: this.#language, info: block.info, text, closed });
    };
    if (block.open && this.#host.growing) this.#host.whenPaused(() => tell(false));
    else tell(true);
  }
}
