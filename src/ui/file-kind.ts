import type { IconNode } from './icons.js';
import { file, fileText, image, sheet } from './more-icons.js';

/** How a file is drawn. */
export interface FileKind {
  /** Sets the colour of its icon. */
  readonly kind: 'sheet' | 'pdf' | 'image' | 'file';
  readonly icon: IconNode;
  /** Short name of the format, such as `CSV`; empty when nothing tells. */
  readonly format: string;
}

const SHEETS = new Set(['csv', 'tsv', 'xls', 'xlsx', 'ods', 'numbers']);
const TEXTS = new Set(['txt', 'md', 'doc', 'docx', 'odt', 'rtf', 'html', 'json', 'xml', 'yaml', 'yml']);

/** Tells the kind of a file by the ending of its name, else by its MIME type. */
export function fileKind(name: string, mimeType: string): FileKind {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const subtype = /^[a-z]+\/([a-z0-9]{1,5})$/i.exec(mimeType)?.[1]?.toLowerCase() ?? '';
  const extension = ending || subtype;
  const format = extension.toUpperCase();
  if (SHEETS.has(extension)) return { kind: 'sheet', icon: sheet, format };
  if (extension === 'pdf') return { kind: 'pdf', icon: fileText, format };
  if (mimeType.startsWith('image/')) return { kind: 'image', icon: image, format };
  return { kind: 'file', icon: TEXTS.has(extension) ? fileText : file, format };
}

/** Cuts a file name in two, so that its end stays readable when there is no room for all of it. */
export function splitFileName(name: string): readonly [start: string, end: string] {
  const characters = Array.from(name);
  const dot = characters.lastIndexOf('.');
  const hasEnding = dot > 0 && characters.length - dot <= 6;
  const tail = hasEnding ? characters.length - dot + 3 : 0;
  if (characters.length <= tail) return ['', name];
  const cut = characters.length - tail;
  return [characters.slice(0, cut).join(''), characters.slice(cut).join('')];
}
