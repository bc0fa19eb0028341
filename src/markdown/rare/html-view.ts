import { kindOf, type BlockView, type ViewHost } from '../block-view.js';
import type { ExtensionBlock } from '../blocks.js';
import { ALLOWED_TAGS, VOID_TAGS } from './html-policy.js';
import { CLOSE_TAG, OPEN_TAG } from './html-syntax.js';
import type { Sanitizer } from './sanitizer.js';
import { patch } from '../inline-dom.js';
import type { InlineNode } from '../inline-nodes.js';
import { HtmlBuilder } from './html-builder.js';

const ANY_TAG = new RegExp(`${CLOSE_TAG}|${OPEN_TAG}`, 'g');
const TAG = /^<(\/?)([A-Za-z][\w-]*)/;
/** Elements that the next block ends by itself. */
const SELF_ENDING = /^(?:p|h[1-6]|summary)$/;
const HALF_TAG = /<[^>]*$/;
/** So many elements may be left open in each other; more would have to be parsed along with every further block. */
const MAX_OPEN = 30;
/** Longer blocks are not parsed again for each new word, but whenever they grew by an eighth. */
const LONG = 4096;

interface OpenElement {
  readonly name: string;
  readonly element?: HTMLElement;
}

/** What a block adds to one of the elements that earlier blocks left open. */
interface Level {
  readonly parent: HTMLElement;
  readonly nodes: readonly InlineNode[];
}

/** The elements that are open after `html`, given those that were open before it. */
function openAfter(html: string, before: readonly OpenElement[]): OpenElement[] {
  const open = [...before];
  for (const [tag] of html.matchAll(ANY_TAG)) {
    const [, slash, written = ''] = TAG.exec(tag) ?? [];
    const name = written.toLowerCase();
    if (!ALLOWED_TAGS.includes(name) || VOID_TAGS.has(name) || SELF_ENDING.test(name)) continue;
    if (!slash) {
      if (open.length < MAX_OPEN) open.push({ name });
    } else {
      const at = open.findLastIndex((element) => element.name === name);
      if (at >= 0) open.length = at;
    }
  }
  return open;
}

/** The deepest last element below `nodes` with this name. */
function lastNamed(nodes: Iterable<Node>, name: string): HTMLElement | undefined {
  let element = [...nodes].findLast((node) => node instanceof HTMLElement);
  while (element && element.localName !== name) {
    const child: Element | null = element.lastElementChild;
    element = child instanceof HTMLElement ? child : undefined;
  }
  return element;
}

/** The node behind what a block adds to `parent`: behind what it drew there, or the open element, or given. */
function nodeBehind(
  parent: HTMLElement,
  drawn: readonly InlineNode[],
  open: HTMLElement | undefined,
  given: Node | null,
): Node | null {
  const last = drawn.at(-1)?.dom ?? open;
  if (last) return last.nextSibling;
  return given?.parentNode === parent ? given : null;
}

/**
 * A block of raw HTML. An element that it leaves open (`<details>`) takes in the blocks that follow, until another block
 * of HTML ends it.
 */
export class HtmlView implements BlockView {
  readonly kind: string;
  readonly #host: ViewHost;
  readonly #sanitizer: Sanitizer;
  readonly #builder: HtmlBuilder;
  #levels: Level[] = [];
  /** What this block leaves open. */
  readonly #opened: HTMLElement[] = [];
  #html = '';
  #drawnHtml: string | null = null;
  #growing = false;
  #drawnGrowing = false;
  #scope: HTMLElement | null = null;
  #scopeAfter: HTMLElement | null = null;

  constructor(block: ExtensionBlock, host: ViewHost, sanitizer: Sanitizer) {
    this.kind = kindOf(block);
    this.#host = host;
    this.#sanitizer = sanitizer;
    this.#builder = new HtmlBuilder(host.lexer.world(false), sanitizer);
  }

  nodeIn(scope: HTMLElement): Node | null {
    return this.#levels.find(({ parent }) => parent === scope)?.nodes[0]?.dom ?? null;
  }

  draw(block: ExtensionBlock): boolean {
    this.#growing = this.#host.growing && block.open;
    const html = block.lines.join('\n');
    this.#html = this.#growing ? html.replace(HALF_TAG, '') : html;
    return true;
  }

  place(scope: HTMLElement, before: Node | null): HTMLElement {
    const drawn = this.#drawnHtml;
    const unmoved = scope === this.#scope && this.#scopeAfter !== null;
    if (unmoved && drawn !== null && (this.#html === drawn || this.#mayWait(drawn))) return this.#scopeAfter ?? scope;
    // Only while it grows has nothing else been put into the elements that it leaves open.
    if (!unmoved || !this.#drawnGrowing) this.#clear();
    this.#drawnGrowing = this.#growing;
    this.#scope = scope;
    this.#drawnHtml = this.#html;
    this.#scopeAfter = this.#place(scope, before);
    return this.#scopeAfter;
  }

  remove(): void {
    this.#clear();
  }

  #mayWait(drawn: string): boolean {
    return (
      this.#growing && drawn.length > LONG && this.#html.startsWith(drawn) && this.#html.length < drawn.length * 1.125
    );
  }

  #clear(): void {
    for (const level of this.#levels) patch(level.parent, level.nodes, [], this.#host.images);
    this.#levels = [];
    this.#drawnHtml = null;
    this.#scopeAfter = null;
  }

  #place(scope: HTMLElement, before: Node | null): HTMLElement {
    const chain: OpenElement[] = [];
    for (let element = scope; this.#host.openElements.has(element) && !this.#opened.includes(element);) {
      chain.unshift({ name: element.localName, element });
      if (!element.parentElement) break;
      element = element.parentElement;
    }
    for (const element of this.#opened) this.#host.openElements.delete(element);
    this.#opened.length = 0;
    const outermost = chain[0]?.element?.parentElement ?? scope;
    const parents = [outermost, ...chain.flatMap(({ element }) => element ?? [])];
    this.#draw(chain, parents, before);
    return this.#findScope(openAfter(this.#html, chain), outermost);
  }

  /** Parses the block inside copies of the open elements, and adds what it brings to each of the real ones. */
  #draw(chain: readonly OpenElement[], parents: readonly HTMLElement[], before: Node | null): void {
    const context = chain.map(({ name }) => `<${name}>`).join('');
    let nodes: Node[] = [...this.#sanitizer.sanitize(context + this.#html).childNodes];
    const levels: Level[] = [];
    parents.forEach((parent, i) => {
      const next = chain[i];
      const copy = next && nodes[0] instanceof HTMLElement && nodes[0].localName === next.name ? nodes[0] : null;
      const own = copy ? nodes.slice(1) : nodes;
      const old = this.#levels[i]?.nodes ?? [];
      const made = this.#builder.fromDom(own);
      patch(parent, old, made, this.#host.images, nodeBehind(parent, old, next?.element, before));
      levels.push({ parent, nodes: made });
      nodes = copy ? [...copy.childNodes] : [];
    });
    this.#levels = levels;
  }

  #keepOpen(element: HTMLElement): void {
    this.#opened.push(element);
    this.#host.openElements.add(element);
  }

  #findScope(open: readonly OpenElement[], outermost: HTMLElement): HTMLElement {
    let scope = open.findLast(({ element }) => element)?.element ?? outermost;
    let nodes: Iterable<Node> = (this.#levels.find(({ parent }) => parent === scope)?.nodes ?? []).flatMap(
      ({ dom }) => dom ?? [],
    );
    for (const { name, element } of open) {
      if (element) continue;
      const found = lastNamed(nodes, name);
      if (!found) break;
      for (let e: HTMLElement | null = found; e && e !== scope; e = e.parentElement) this.#keepOpen(e);
      scope = found;
      nodes = found.childNodes;
    }
    return scope;
  }
}
