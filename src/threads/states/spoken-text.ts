/** More than this is not read out unasked; the rest is in the conversation. */
const LIMIT = 2000;

/** Markdown as it is read aloud when an answer is finished: its words without its marks. A close guess is enough here. */
export function spokenText(markdown: string): string {
  const text = markdown
    .slice(0, LIMIT * 2)
    .replace(/^ {0,3}(```|~~~).*$/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)\s]*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/^ {0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?)/gm, '')
    .replace(/^ {0,3}(?:[-*_]\s*){3,}$/gm, '')
    .replace(/^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*$/gm, '')
    .replace(/\s*\|\s*/g, ' ')
    .replace(/(\*\*|__|~~|`+)/g, '')
    .replace(/(^|[\s(])[*_](\S[^*_\n]*)[*_](?=$|[\s).,;:!?])/gm, '$1$2')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > LIMIT ? `${text.slice(0, LIMIT)}…` : text;
}
