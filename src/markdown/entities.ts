const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|[A-Za-z]\w{1,31});/g;
const REPLACEMENT = '\uFFFD';

/** The names that usual texts have. */
const NAMES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
};

function codePoint(code: number): string {
  const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return valid ? String.fromCodePoint(code) : REPLACEMENT;
}

/** Replaces character references by what they stand for. `rareEntity` knows the rare names. */
export function decodeEntities(text: string, rareEntity?: (reference: string) => string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (reference, decimal?: string, hex?: string) => {
    if (decimal !== undefined) return codePoint(Number.parseInt(decimal, 10));
    if (hex !== undefined) return codePoint(Number.parseInt(hex, 16));
    return NAMES[reference] ?? rareEntity?.(reference) ?? reference;
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
