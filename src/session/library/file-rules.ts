import type { Strings } from '../../i18n/index.js';
import type { ResolvedOptions } from '../../options.js';

type Rules = ResolvedOptions['composer']['attachments'];

/** Whether a MIME type fits a pattern such as `image/*`. */
function fits(type: string, pattern: string): boolean {
  if (pattern === '' || pattern === '*' || pattern === '*/*') return true;
  return pattern.endsWith('/*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern;
}

/** The most specific limit for a type, in bytes: its own, its kind's, then the one for the rest (PROTOCOL 7.1). */
function sizeLimit(type: string, { maxSize }: Rules): number {
  if (typeof maxSize === 'number') return maxSize;
  const patterns = Object.keys(maxSize).sort((a, b) => b.length - a.length);
  const pattern = patterns.find((candidate) => fits(type, candidate));
  return (pattern === undefined ? undefined : maxSize[pattern]) ?? 100 * 1024 * 1024;
}

/** Whether the page takes files of this kind: the MIME type fits, or the name ends with a listed extension. */
function isAccepted({ name, type }: File, { accept }: Rules): boolean {
  if (!accept || Object.keys(accept).length === 0) return true;
  const lowerName = name.toLowerCase();
  return Object.entries(accept).some(
    ([pattern, extensions]) =>
      fits(type, pattern) ||
      extensions.some((extension) => lowerName.endsWith(`.${extension.toLowerCase().replace(/^\./, '')}`)),
  );
}

/** Why a file may not be attached, in words; null when it may. */
export function fileProblem(file: File, alreadyThere: number, rules: Rules): ((strings: Strings) => string) | null {
  if (alreadyThere >= rules.maxCount) return (strings) => strings.tooManyFiles(rules.maxCount);
  const limit = sizeLimit(file.type, rules);
  if (file.size > limit) return (strings) => strings.fileTooLarge(limit);
  return isAccepted(file, rules) ? null : (strings) => strings.fileTypeNotAllowed;
}
