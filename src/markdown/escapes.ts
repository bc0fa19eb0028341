const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/** Resolves backslash escapes of ASCII punctuation. */
export function decodeEscapes(text: string): string {
  return text.includes('\\') ? text.replace(ESCAPE, '$1') : text;
}
