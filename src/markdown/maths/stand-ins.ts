import type { KatexNode } from './katex-tree.js';

/**
 * Characters for which KaTeX has no metrics, so that it complains of each to the page's console: currencies, fractions,
 * emoji, scripts of which its fonts have nothing. Not among them are those that it reads as maths, such as ² and ẋ.
 */
const WITHOUT_METRICS =
  /[\xa1\xa2\xa4\xa6\xaa\xab\xaf\xb5\xba-\xbf\u0590-\u08ff\u1100-\u1cff\u1ea0-\u1ef9\u2009-\u2012\u2015-\u2017\u2022-\u2025\u2030\u20a0-\u20cf\u2103-\u2109\u2116\u2117\u211e-\u2123\u2150-\u218b\u2460-\u24c7\u2519-\u25b2\u25f0-\u265f\u2670-\u2712\u2714-\u27bf\u2acd-\u2fff\u3100-\u4dff\u9fb0-\uabff\ufb00-\ufeff\uff61-\uffef]|(?![\u{1d400}-\u{1d7ff}])[\u{10000}-\u{10ffff}]/gu;

/** Hangul, which it sets as text of an assumed size. The browser then finds the glyphs, as it does for all of these. */
const FIRST_STAND_IN = 0xac00;

/** A formula in which other characters stand for those that KaTeX does not know. */
export interface StandIns {
  readonly tex: string;
  /** Puts them back into what was made of `tex`. */
  readonly restore: (tree: KatexNode) => void;
}

export function withStandIns(tex: string): StandIns {
  const originals = new Map<string, string>();
  const standIns = new Map<string, string>();
  let next = FIRST_STAND_IN;
  const standInFor = (original: string): string => {
    const known = standIns.get(original);
    if (known !== undefined) return known;
    while (tex.includes(String.fromCharCode(next))) next += 1;
    const made = String.fromCharCode(next);
    next += 1;
    standIns.set(original, made);
    originals.set(made, original);
    return made;
  };
  const replaced = tex.replace(WITHOUT_METRICS, standInFor);
  const restore = (node: KatexNode): void => {
    if (node.text !== undefined)
      node.text = node.text.replace(/[\uac00-\ud7a3]/g, (char) => originals.get(char) ?? char);
    for (const child of node.children ?? []) restore(child);
  };
  return { tex: replaced, restore: originals.size > 0 ? restore : () => undefined };
}
