import type { ResolvedTheme } from '../options.js';

type FontSource = NonNullable<ResolvedTheme['typography']['fontSources']>[number];

const bare = (family: string): string => family.replaceAll(/["']/g, '').toLowerCase();

function sameFace(one: FontFace, other: FontFace): boolean {
  return (
    bare(one.family) === bare(other.family) &&
    one.weight === other.weight &&
    one.style === other.style &&
    one.unicodeRange === other.unicodeRange
  );
}

/** A `src` descriptor: a bare URL becomes `url(...)`. */
function sourceOf(src: string): string {
  return /^\s*(url|local)\(/i.test(src) ? src : `url(${JSON.stringify(src)})`;
}

/**
 * Registers faces on the document, where alone a browser looks for them, shadow roots included. A face that the document
 * has already is left alone, so several chats, or the same options again, register nothing twice. Files are fetched by the
 * browser when text first needs them.
 */
export function registerFonts(document: Document, sources: readonly FontSource[]): void {
  for (const { family, src, weight, style, display, unicodeRange } of sources) {
    const face = new FontFace(family, sourceOf(src), {
      ...(weight === undefined ? {} : { weight: String(weight) }),
      ...(style === undefined ? {} : { style }),
      display: display ?? 'swap',
      ...(unicodeRange === undefined ? {} : { unicodeRange }),
    });
    // A face that does not load is drawn in the next family; that is no error of the chat.
    face.loaded.catch(() => undefined);
    if (face.status === 'error' || [...document.fonts].some((known) => sameFace(known, face))) continue;
    document.fonts.add(face);
  }
}
