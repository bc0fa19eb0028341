import { kindOf, type BlockView, type ViewHost } from './block-view.js';
import type { Block } from './blocks.js';
import { Runs } from './runs.js';

/** So many blocks stand directly in their parent; further ones in runs of as many. */
const RUN = 16;

function createRun(parent: HTMLElement): HTMLElement {
  const run = document.createElement('div');
  run.className = 'ck-run';
  parent.append(run);
  return run;
}

/** The blocks inside one element. Finished ones are never looked at again. */
export class ChildrenView {
  readonly #runs: Runs;
  readonly #host: ViewHost;
  readonly #views: BlockView[] = [];
  /** Where the blocks after each view go: raw HTML may have left an element open. */
  readonly #scopes: HTMLElement[] = [];
  #firstOpen = 0;

  /** `runs` says where the blocks go, if not into `element` in runs of the usual kind. */
  constructor(element: HTMLElement, host: ViewHost, runs?: Runs) {
    this.#runs = runs ?? new Runs(element, RUN, RUN, () => createRun(element));
    this.#host = host;
  }

  /** Blocks from this index on may have been replaced by others. */
  rewind(index: number): void {
    this.#firstOpen = Math.min(this.#firstOpen, index);
  }

  /** Draws the blocks from this index on anew. */
  cut(index: number): void {
    while (this.#views.length > index) this.#views.pop()?.remove();
    this.#scopes.length = Math.min(this.#scopes.length, index);
    this.rewind(index);
  }

  /** Draws what is new or not finished. False when the time was used up before the end. */
  draw(blocks: readonly Block[]): boolean {
    for (let i = this.#firstOpen; i < blocks.length; i += 1) {
      const block = blocks[i];
      if (!block) break;
      const view = this.#viewFor(block, i);
      const complete = view.draw(block);
      this.#scopes[i] = view.place(this.#scopeOf(i), this.#nodeAfter(i));
      this.#noteBlockBefore(i, blocks[i - 1]);
      if (!complete) return false;
      if (i === this.#firstOpen && this.#host.isFinal(block)) this.#firstOpen = i + 1;
      if (i + 1 < blocks.length && this.#host.expired()) return false;
    }
    this.cut(blocks.length);
    this.#runs.trim(blocks.length);
    return true;
  }

  remove(): void {
    this.cut(0);
    this.#runs.trim(0);
  }

  /** Where a block goes: into an element that raw HTML before it left open, or where its index says. */
  #scopeOf(index: number): HTMLElement {
    const before = this.#scopes[index - 1];
    return before && this.#host.openElements.has(before) ? before : this.#runs.at(index);
  }

  /** Spaces depend on what is before, which style sheets cannot see from within a run. */
  #noteBlockBefore(index: number, before: Block | undefined): void {
    if (!before || !this.#runs.startsAt(index)) return;
    const run = this.#runs.at(index);
    if (run.className === 'ck-run' && run.dataset['after'] !== before.type) run.dataset['after'] = before.type;
  }

  #viewFor(block: Block, index: number): BlockView {
    const present = this.#views[index];
    if (present?.kind === kindOf(block)) return present;
    present?.remove();
    return (this.#views[index] = this.#host.createView(block));
  }

  #nodeAfter(index: number): Node | null {
    const scope = this.#scopeOf(index);
    for (let i = index + 1; i < this.#views.length; i += 1) {
      const node = this.#views[i]?.nodeIn(scope);
      if (node) return node;
    }
    return this.#runs.after(scope);
  }
}
