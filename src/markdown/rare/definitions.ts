import { decodeEscapes } from '../escapes.js';
import type { LinkTarget } from '../rare-syntax.js';

/** A link reference definition at the start of a paragraph, `[label]: address "title"`. */
interface Definition extends LinkTarget {
  readonly label: string;
  /** How many characters it takes, its newline included. */
  readonly length: number;
}

const LABEL = /\[((?:[^\\[\]]|\\[^])+)\]:/y;
const GAP = /[ \t]*(?:\n[ \t]*)?/y;
const BRACKETED = /<((?:[^<>\n\\]|\\.)*)>/y;
const TITLE = /"((?:\\[^]|[^\\"])*)"|'((?:\\[^]|[^\\'])*)'|\(((?:\\[^]|[^\\()])*)\)/y;
const LINE_END = /[ \t]*(?:\n|$)/y;
const MAX_LABEL = 999;
/** A definition that is not complete yet, or what may become one. */
const HALF_DEFINITION = /^\[[^\]]{0,60}(?:\]?|\]:\s*(?:\S*\s*(?:"[^"]*|'[^']*|\([^)]*)?)?)$/;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** End of an address without brackets: no white space, parentheses balanced. Equal to `at` when there is none. */
function bareAddressEnd(text: string, at: number): number {
  let depth = 0;
  let i = at;
  for (; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char <= ' ' || char === '\u007f') break;
    if (char === '\\' && i + 1 < text.length && text.charAt(i + 1) > ' ') i += 1;
    else if (char === '(') depth += 1;
    else if (char === ')') {
      depth -= 1;
      if (depth < 0) return at;
    }
  }
  return depth === 0 ? i : at;
}

/** Labels match without regard to case and to the amount of white space. */
function normalizeLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase().toLowerCase();
}

/** Reads one definition at the start of a paragraph's text, or null. */
function parseDefinition(text: string): Definition | null {
  const label = matchAt(LABEL, text, 0)?.[1];
  if (label === undefined || label.length > MAX_LABEL || label.trim() === '') return null;
  let at = label.length + 3;
  at += matchAt(GAP, text, at)?.[0].length ?? 0;
  const bracketed = matchAt(BRACKETED, text, at);
  const addressEnd = bracketed ? at + bracketed[0].length : bareAddressEnd(text, at);
  if (addressEnd === at) return null;
  const href = bracketed?.[1] ?? text.slice(at, addressEnd);
  const withoutTitle = matchAt(LINE_END, text, addressEnd);
  const gap = matchAt(GAP, text, addressEnd)?.[0] ?? '';
  const title = gap === '' ? null : matchAt(TITLE, text, addressEnd + gap.length);
  const titleEnd = addressEnd + gap.length + (title?.[0].length ?? 0);
  const afterTitle = title && matchAt(LINE_END, text, titleEnd);
  const end = afterTitle ? titleEnd + afterTitle[0].length : withoutTitle && addressEnd + withoutTitle[0].length;
  if (end === null) return null;
  const titleText = afterTitle ? (title[1] ?? title[2] ?? title[3] ?? '') : null;
  return {
    label: normalizeLabel(label),
    href: decodeEscapes(href),
    title: titleText === null ? null : decodeEscapes(titleText),
    length: end,
  };
}

/** Whether `text`, which may go on, is a definition that is not complete yet, or what may become one. */
export const isHalfDefinition = (text: string): boolean => HALF_DEFINITION.test(text);

/** How many characters at the start of `text` are definitions; each is handed to `found`. */
export function definitionsLength(text: string, found: (definition: Definition) => void = () => undefined): number {
  let at = 0;
  while (text.charAt(at) === '[') {
    const definition = parseDefinition(at === 0 ? text : text.slice(at));
    if (!definition) break;
    found(definition);
    at += definition.length;
  }
  return at;
}

const USED_LABEL = /\[((?:\\[^]|[^[\]\\])+)\]/g;

/** The labels that a text may refer to. */
export function labelsIn(source: string): string[] {
  if (!source.includes('[')) return [];
  return [...source.matchAll(USED_LABEL)].map((match) => normalizeLabel(match[1] ?? ''));
}
