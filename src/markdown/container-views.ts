import { iconElement } from '../ui/icons.js';
import { isOutermost, kindOf, placeElement, type BlockView, type ViewHost } from './block-view.js';
import type { Block, ItemBlock, ListBlock, QuoteBlock } from './blocks.js';
import { ChildrenView } from './children-view.js';
import { Runs } from './runs.js';
import { taskOf } from './tasks.js';

/** An element that holds blocks. */
abstract class ContainerView<B extends Block & { readonly children: Block[] }> implements BlockView {
  readonly kind: string;
  protected readonly element: HTMLElement;
  protected readonly host: ViewHost;
  readonly #children: ChildrenView;
  #block: B | null = null;

  constructor(block: B, host: ViewHost, element: HTMLElement, runs?: Runs) {
    this.kind = kindOf(block);
    this.host = host;
    this.element = element;
    if (isOutermost(block)) this.element.dir = 'auto';
    this.#children = new ChildrenView(this.element, host, runs);
  }

  nodeIn(scope: HTMLElement): Node | null {
    return this.element.parentNode === scope ? this.element : null;
  }

  draw(block: B): boolean {
    if (block !== this.#block) this.#children.rewind(0);
    this.#block = block;
    const complete = this.#children.draw(block.children);
    this.decorate(block);
    return complete;
  }

  place(scope: HTMLElement, before: Node | null): HTMLElement {
    placeElement(this.element, scope, before);
    return scope;
  }

  remove(): void {
    this.#children.remove();
    this.element.remove();
  }

  /** What the element itself says about the block. */
  protected abstract decorate(block: B): void;
}

export class QuoteView extends ContainerView<QuoteBlock> {
  constructor(block: QuoteBlock, host: ViewHost) {
    super(block, host, document.createElement('blockquote'));
  }

  protected override decorate(): void {
    // Nothing but its blocks.
  }
}

/** So many items stand in one list element; a longer list goes on in others. */
const LIST_PART = 64;

export class ListView extends ContainerView<ListBlock> {
  readonly #parts: Runs;

  constructor(block: ListBlock, host: ViewHost) {
    const element = document.createElement(kindOf(block));
    const parts = new Runs(element, LIST_PART, LIST_PART, () => element.cloneNode() as HTMLElement);
    super(block, host, element, parts);
    this.#parts = parts;
  }

  override place(scope: HTMLElement, before: Node | null): HTMLElement {
    let next = before;
    for (const part of this.#parts.elements.toReversed()) {
      placeElement(part, scope, next);
      next = part;
    }
    return scope;
  }

  protected override decorate({ marker, tight, children }: ListBlock): void {
    // Items always hold paragraphs; whether there are gaps between them is a matter of style, so that a list which turns
    // out to be loose keeps all its elements.
    const { elements } = this.#parts;
    const { order } = marker;
    const digits = order === undefined ? 0 : String(order + children.length - 1).length;
    elements.forEach((element, i) => {
      element.style.setProperty('--_digits', digits > 2 ? String(digits) : '');
      element.toggleAttribute('data-tight', tight);
      element.toggleAttribute('data-part', elements.length > 1);
      const first = order === undefined ? 1 : order + i * LIST_PART;
      if (first === 1) element.removeAttribute('start');
      else element.setAttribute('start', String(first));
    });
  }
}

export class ItemView extends ContainerView<ItemBlock> {
  #box: HTMLElement | null = null;

  constructor(block: ItemBlock, host: ViewHost) {
    super(block, host, document.createElement('li'));
  }

  protected override decorate(block: ItemBlock): void {
    const task = taskOf(block);
    if (!task) {
      this.#box?.remove();
      this.#box = null;
      this.element.removeAttribute('class');
      return;
    }
    const { taskDone, taskOpen } = this.host.context.strings;
    this.element.className = 'ck-task';
    if (!this.#box) {
      this.#box = document.createElement('span');
      this.#box.className = 'ck-check-box';
      this.#box.setAttribute('role', 'img');
      this.#box.append(iconElement('check', 12));
      this.element.prepend(this.#box);
    }
    this.#box.toggleAttribute('data-on', task.done);
    this.#box.setAttribute('aria-label', task.done ? taskDone : taskOpen);
  }
}
