import { html, type TemplateResult } from 'lit';
import type { Source } from '../../protocol/index.js';
import { fileKind } from '../../ui/file-kind.js';
import { icon, namedIcon } from '../../ui/icons.js';
import { file } from '../../ui/more-icons.js';
import { attributionOf } from './source-text.js';

/** So many colours the style sheet has for letters. */
const TONES = 5;

/** The same colour for the same words, wherever they stand. */
function toneOf(words: string): number {
  let hash = 0;
  for (const character of words) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % TONES;
}

/** What a tile is drawn from: equal for sources that look the same. */
function letterOf(source: Source): { readonly letter: string; readonly tone: number } {
  const words = source.type === 'url' ? attributionOf(source) || source.url : source.title;
  return { letter: Array.from(words.trim())[0]?.toUpperCase() ?? '', tone: toneOf(words) };
}

/** Equal for tiles that look the same. */
export function tileKey(source: Source): string {
  if (source.type === 'file') {
    const { kind, icon: drawing } = fileKind(source.filename, '');
    return `file ${drawing === file ? 'plain' : kind}`;
  }
  if (source.type === 'entity' && source.icon) return `icon ${source.icon}`;
  const { letter, tone } = letterOf(source);
  return `${letter} ${tone}`;
}

/**
 * The small picture of a source: an icon, or a letter on a colour. It is made of what the server sent; nothing is asked
 * of the source's site, nor of a service for such pictures, which would tell them what people read.
 */
export function sourceTile(source: Source): TemplateResult {
  if (source.type === 'file') {
    const { kind, icon: drawing } = fileKind(source.filename, '');
    return html`<span class="ck-fav" data-kind=${kind} aria-hidden="true">${icon(drawing, 12)}</span>`;
  }
  if (source.type === 'entity' && source.icon)
    return html`<span class="ck-fav" data-kind="entity" aria-hidden="true">${namedIcon(source.icon, 12)}</span>`;
  const { letter, tone } = letterOf(source);
  return html`<span class="ck-fav" data-tone=${tone} aria-hidden="true"
    >${letter === '' ? icon(file, 12) : letter}</span
  >`;
}
