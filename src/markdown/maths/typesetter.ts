import katex, { type KatexOptions } from 'katex';
import { adoptStyles } from '../../ui/adopt-styles.js';
import type { Formula } from './delimiters.js';
import { MathsFonts } from './fonts.js';
import { katexCss } from './katex-css.js';
import { prepareTree, type KatexNode, type KatexSummary } from './katex-tree.js';
import { mathsCopyStyles, mathsStyles } from './maths.styles.js';
import { withStandIns } from './stand-ins.js';

/** KaTeX's tree is not part of its types. */
interface KatexTrees {
  readonly __renderToDomTree: (tex: string, options: KatexOptions) => KatexNode;
}

/** Longest formula that is set, in characters, and in letters, signs and commands: what is longer takes too long at once. */
const MAX_LENGTH = 4000;
const MAX_TOKENS = 1200;
/** How deep braces may be nested. */
const MAX_DEPTH = 60;
/** Lengths that a formula names are cut to this, in em. */
const MAX_SIZE = 12;
const MAX_EXPANSIONS = 1000;
/** With own macros a short text can become an endless one; so they get little room. */
const MAX_LENGTH_WITH_MACROS = 400;
const MAX_EXPANSIONS_WITH_MACROS = 25;
/** Formulas that are kept, to be copied when they come again. */
const MAX_KEPT = 200;

const DEFINES = /\\(?:[egx]?def|let|futurelet|newcommand|renewcommand|providecommand|global|long)(?![A-Za-z])/;
/** They write to the console. */
const TALKS = /\\(?:message|errmessage|show)(?![A-Za-z])/;
/** Commands that put things where they have no room: they are cut off at the formula's edges. */
const MOVES = /\\(?:smash|raisebox|rule|m?kern|[hm]s(?:pace|kip)|(?:math)?[lrc]lap)(?![A-Za-z])/;
const TOKEN = /\\[A-Za-z]+|\\?[^\s{}\\]/g;

interface Made {
  readonly template: HTMLElement;
  readonly classes: ReadonlySet<string>;
  readonly bounded: boolean;
}

/** Sets formulas with KaTeX: a visible part for the eye, MathML for screen readers, and the source for copying. */
export class Typesetter {
  readonly #fonts = new MathsFonts();
  readonly #katexSheet = new CSSStyleSheet();
  readonly #roots = new WeakSet<Node>();
  /** Formulas wider than their place scroll, so they have to be reachable by keyboard. */
  readonly #widths = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  /** What was made, or null for what cannot be set, in the order in which it was last used. */
  readonly #kept = new Map<string, Made | null>();

  private constructor() {
    this.#katexSheet.replaceSync(katexCss);
  }

  /** A typesetter that can set usual formulas at once. */
  static async load(): Promise<Typesetter> {
    const made = new Typesetter();
    await made.#fonts.loadBase();
    return made;
  }

  /** Makes the styles apply where `element` stands; without effect while it stands nowhere. */
  adoptStyles(element: Element): void {
    const root = element.getRootNode();
    if (this.#roots.has(root)) return;
    if (!adoptStyles(element, mathsStyles)) return;
    adoptStyles(element, this.#katexSheet);
    root.addEventListener('copy', () => copySources(element));
    this.#roots.add(root);
  }

  /**
   * Shows a formula in `element`, when its fonts are there. What cannot be set, because it is wrong, unsafe or too long,
   * stays as its source, with `failed` as a title.
   */
  async draw(element: HTMLElement, formula: Formula, failed: string): Promise<void> {
    const made = this.#make(formula);
    this.adoptStyles(element);
    if (!made) {
      element.title = failed;
      element.dataset['failed'] = '';
      return;
    }
    const show = (): void => {
      fill(element, formula, made);
      if (formula.display) this.#widths.observe(element);
    };
    const fonts = this.#fonts.load(made.classes);
    if (fonts) await fonts.then(show, show);
    else show();
  }

  #make(formula: Formula): Made | null {
    const key = `${formula.display ? 'd' : 'i'}${formula.tex}`;
    let made = this.#kept.get(key);
    if (made === undefined) made = isWithinLimits(formula.tex) ? typeset(formula) : null;
    this.#kept.delete(key);
    this.#kept.set(key, made);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MAX_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return made;
  }
}

function isWithinLimits(tex: string): boolean {
  if (tex.length > (DEFINES.test(tex) ? MAX_LENGTH_WITH_MACROS : MAX_LENGTH) || TALKS.test(tex)) return false;
  let depth = 0;
  for (const [bracket] of tex.matchAll(/\\[{}]|\\left(?![A-Za-z])|\\right(?![A-Za-z])|\\begin|\\end|[{}]/g)) {
    if (bracket === '{' || bracket === '\\left' || bracket === '\\begin') depth += 1;
    else if (bracket === '}' || bracket === '\\right' || bracket === '\\end') depth -= 1;
    if (depth > MAX_DEPTH) return false;
  }
  return (tex.match(TOKEN)?.length ?? 0) <= MAX_TOKENS;
}

function typeset({ tex, display }: Formula): Made | null {
  const options: KatexOptions = {
    displayMode: display,
    output: 'htmlAndMathml',
    throwOnError: true,
    strict: 'ignore',
    // Links, images and HTML attributes: a formula that wants them is not set at all.
    trust: ({ command }) => {
      throw new Error(command);
    },
    maxSize: MAX_SIZE,
    maxExpand: DEFINES.test(tex) ? MAX_EXPANSIONS_WITH_MACROS : MAX_EXPANSIONS,
    macros: {},
  };
  try {
    const standIns = withStandIns(tex);
    const tree = (katex as unknown as KatexTrees).__renderToDomTree(standIns.tex, options);
    standIns.restore(tree);
    const summary: KatexSummary = { classes: new Set(), backwards: 0 };
    prepareTree(tree, summary);
    const template = tree.toNode();
    if (!(template instanceof HTMLElement)) return null;
    return { template, classes: summary.classes, bounded: summary.backwards > 1 || MOVES.test(tex) };
  } catch {
    return null;
  }
}

function fill(element: HTMLElement, { source, display }: Formula, { template, bounded }: Made): void {
  const overlay = document.createElement('span');
  overlay.className = 'ck-maths-source';
  overlay.setAttribute('aria-hidden', 'true');
  overlay.textContent = source;
  element.dataset['set'] = '';
  if (bounded && !display) element.dataset['bounded'] = '';
  element.replaceChildren(overlay, template.cloneNode(true));
}

/** Lets the copying that is about to happen where `element` stands take the sources of formulas, not their looks. */
function copySources(element: Element): void {
  const root = element.getRootNode() as Document | ShadowRoot;
  const { styleSheet } = mathsCopyStyles;
  if (!styleSheet || !adoptStyles(element, styleSheet)) return;
  setTimeout(() => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== styleSheet);
  });
}
