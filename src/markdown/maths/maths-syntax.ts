import type { MarkdownPlugin } from '../context.js';
import { createSyntaxLexer } from '../syntax-lexer.js';
import type { WorkQueue } from '../work-queue.js';
import { inlineFormula, mayBecomeFormula, readFormula, type Formula } from './delimiters.js';
import { mathsBlock, type FormulaBlock } from './maths-blocks.js';
import type { Typesetter } from './typesetter.js';

/** Milliseconds in one task for formulas that are set at once; others wait for their turn. */
const AT_ONCE = 4;
/** Milliseconds for which formulas keep their place without being seen until there is a typesetter, rather than as source. */
const PATIENCE = 3000;

/** The words of a formula that cannot be set. */
export interface MathsStrings {
  /** Title of its source. */
  readonly formulaFailed: string;
}

/** Draws formulas: their source at first, and what the typesetter makes of it once that is loaded. */
class MathsView {
  readonly #queue: WorkQueue;
  readonly #strings: () => MathsStrings;
  #typesetter: Typesetter | null = null;
  #loading: Promise<Typesetter> | null = null;
  #spent = 0;
  #isLate = false;

  constructor(queue: WorkQueue, strings: () => MathsStrings) {
    this.#queue = queue;
    this.#strings = strings;
  }

  inline(source: string): HTMLElement {
    const formula = readFormula(source);
    return this.#formula(formula, document.createElement('span'));
  }

  block({ source, formula, rest }: FormulaBlock, closed: boolean): HTMLElement {
    if (!formula) {
      const isHeldBack = !closed && mayBecomeFormula(source);
      return this.#element(document.createElement('div'), isHeldBack ? '' : source, true);
    }
    const element = this.#formula(formula, document.createElement('div'));
    if (rest === '') return element;
    const both = document.createElement('div');
    const words = document.createElement('p');
    words.textContent = rest;
    both.append(element, words);
    return both;
  }

  #element(element: HTMLElement, source: string, display: boolean): HTMLElement {
    element.className = 'ck-maths';
    element.dir = 'ltr';
    element.textContent = source;
    if (display) element.dataset['display'] = '';
    void this.#later((typesetter) => typesetter.adoptStyles(element));
    return element;
  }

  #formula(formula: Formula, element: HTMLElement): HTMLElement {
    this.#element(element, formula.source, formula.display);
    const draw = (typesetter: Typesetter): Promise<void> =>
      typesetter.draw(element, formula, this.#strings().formulaFailed);
    const start = performance.now();
    if (this.#typesetter && this.#spent < AT_ONCE) {
      void draw(this.#typesetter);
      if (this.#spent === 0) setTimeout(() => (this.#spent = 0));
      this.#spent += Math.max(performance.now() - start, 0.01);
    } else {
      const show = this.#hideWhileLoading(element);
      void this.#later((typesetter) => draw(typesetter).then(show), show);
    }
    return element;
  }

  #hideWhileLoading(element: HTMLElement): () => void {
    const show = (): void => element.removeAttribute('style');
    if (this.#typesetter || this.#isLate) return show;
    element.style.visibility = 'hidden';
    setTimeout(() => {
      this.#isLate = true;
      show();
    }, PATIENCE);
    return show;
  }

  /** Does something in its turn, once the typesetter is there. */
  async #later(use: (typesetter: Typesetter) => unknown, failed?: () => void): Promise<void> {
    try {
      const typesetter = (this.#typesetter ??= await this.#load());
      this.#queue.add(() => {
        use(typesetter);
        return false;
      });
    } catch {
      // The source stays, and can be read; the next formula tries again.
      this.#loading = null;
      failed?.();
    }
  }

  #load(): Promise<Typesetter> {
    this.#loading ??= import('./typesetter.js').then(({ Typesetter: Made }) => Made.load());
    return this.#loading;
  }
}

/** Maths between `$..$`, `$$..$$`, `\(..\)` and `\[..\]`. What sets it is fetched with the first formula. */
export function mathsSyntax(queue: WorkQueue, strings: () => MathsStrings): MarkdownPlugin {
  const view = new MathsView(queue, strings);
  return {
    inline: [{ name: 'maths', triggers: '$\\', match: inlineFormula, render: (source) => view.inline(source) }],
    block: [mathsBlock((block, closed) => view.block(block, closed))],
    createLexer: createSyntaxLexer,
  };
}
