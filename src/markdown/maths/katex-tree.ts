/** A node of the tree that KaTeX builds before it makes elements. Its kinds differ in which of these they have. */
export interface KatexNode {
  readonly children?: readonly KatexNode[];
  readonly classes?: readonly string[];
  readonly attributes?: Record<string, string>;
  readonly style?: Readonly<Record<string, string | undefined>>;
  /** The name of a MathML element. */
  readonly type?: string;
  /** The address of an image. */
  readonly src?: string;
  /** Of what is nothing but characters. */
  text?: string;
  toNode(): Node;
}

/** What is known of a formula before its elements are made. */
export interface KatexSummary {
  readonly classes: Set<string>;
  /** Sum of the spaces that move things backwards, in em. */
  backwards: number;
}

/** Attributes that elements may get, besides those of MathML, which are numbers and names. */
const ATTRIBUTES: ReadonlySet<string> = new Set([
  'aria-hidden',
  'xmlns',
  'encoding',
  'width',
  'height',
  'viewBox',
  'preserveAspectRatio',
  'x1',
  'x2',
  'y1',
  'y2',
  'stroke-width',
  'd',
]);
const MATHML_ATTRIBUTES =
  /^(?:display|displaystyle|scriptlevel|mathvariant|mathsize|mathcolor|mathbackground|stretchy|fence|separator|minsize|maxsize|lspace|rspace|linethickness|notation|accent|accentunder|width|height|depth|voffset|columnalign|columnspacing|columnlines|rowspacing|rowlines|rowalign|frame|columnwidth|side|symmetric|largeop|movablelimits|linebreak|form|xmlns|encoding)$/;

/**
 * Makes a tree ready to become elements: addresses and unknown attributes are refused (throws), and styles that KaTeX would
 * write as text, which a strict policy forbids, are set through the element's `style` object instead.
 */
export function prepareTree(node: KatexNode, summary: KatexSummary): void {
  if (node.src !== undefined) throw new Error('image');
  for (const name of node.classes ?? []) for (const part of name.split(' ')) summary.classes.add(part);
  if (node.style) summary.backwards += backwards(node.style);
  if (node.attributes) prepareAttributes(node, node.attributes);
  for (const child of node.children ?? []) prepareTree(child, summary);
}

function prepareAttributes(node: KatexNode, attributes: Record<string, string>): void {
  const style = attributes['style'];
  // Only for looks, so MathML, which is heard and not seen, does without.
  delete attributes['style'];
  for (const name of Object.keys(attributes)) {
    const isKnown = node.type === undefined ? ATTRIBUTES.has(name) : MATHML_ATTRIBUTES.test(name);
    if (!isKnown) throw new Error(`attribute ${name}`);
  }
  if (style === undefined || node.type !== undefined) return;
  const make = node.toNode.bind(node);
  node.toNode = () => {
    const made = make();
    if (made instanceof SVGElement || made instanceof HTMLElement) made.style.cssText = style;
    return made;
  };
}

function backwards(style: Readonly<Record<string, string | undefined>>): number {
  return [style['marginLeft'], style['marginRight']].reduce(
    (sum, margin) => sum + Math.max(0, -Number.parseFloat(margin ?? '0')),
    0,
  );
}
