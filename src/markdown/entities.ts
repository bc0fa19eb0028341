import { decodeEscapes } from './escapes.js';
import type { Sanitizer } from './sanitizer.js';

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|[A-Za-z]\w{1,31});/g;
const REPLACEMENT = '\uFFFD';

function codePoint(code: number): string {
  const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return valid ? String.fromCodePoint(code) : REPLACEMENT;
}

/** Replaces character references by what they stand for. */
export function decodeEntities(text: string, sanitizer: Sanitizer): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (reference, decimal?: string, hex?: string) => {
    if (decimal !== undefined) return codePoint(Number.parseInt(decimal, 10));
    if (hex !== undefined) return codePoint(Number.parseInt(hex, 16));
    return sanitizer.entity(reference);
  });
}

/** An address as a browser takes it; what cannot be written so is left, and then is no address. */
export function encodeAddress(address: string): string {
  try {
    return encodeURI(address).replaceAll('%25', '%');
  } catch {
    return address;
  }
}

/** The info string of a fence as its author meant it. */
export function decodeInfo(info: string, sanitizer: Sanitizer): string {
  return decodeEntities(decodeEscapes(info), sanitizer);
}
