import { safeImageUrl } from '../../ui/safe-url.js';

/** Characters of an address that tell what it is. */
const HEAD = 200;
/** Characters of base64 that are decoded in one go: whole groups of four. */
const SLICE = 1 << 18;
const BASE64_HEADER = /^data:(image\/[\w.+-]+)(?:;[\w-]+=[^;,]*)*;base64,/i;

/** Whether an image may be loaded from here. `data:` URLs are judged by their beginning: the rest can be megabytes. */
export function mayLoadImage(url: string): boolean {
  return safeImageUrl(url.startsWith('data:') ? url.slice(0, HEAD) : url).kind === 'load';
}

/** The bytes of a base64 `data:` image, in tasks of a few milliseconds; null for what is none or cannot be decoded. */
export async function dataUrlBlob(url: string): Promise<Blob | null> {
  const header = BASE64_HEADER.exec(url.slice(0, HEAD));
  if (!header?.[1]) return null;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  try {
    for (let start = header[0].length; start < url.length; start += SLICE) {
      if (parts.length > 0) await new Promise((resolve) => setTimeout(resolve));
      parts.push(decode(url.slice(start, start + SLICE)));
    }
  } catch {
    return null;
  }
  return new Blob(parts, { type: header[1].toLowerCase() });
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < characters.length; index++) bytes[index] = characters.charCodeAt(index);
  return bytes;
}

/** The ending of a file with this image: that of its `data:` URL or path, else `png`. */
export function imageExtension(url: string): string {
  const subtype = /^data:image\/(\w+)/i.exec(url.slice(0, HEAD))?.[1]?.toLowerCase();
  const ending =
    subtype ?? /\.(png|jpe?g|gif|webp|avif|bmp)$/i.exec(URL.canParse(url) ? new URL(url).pathname : '')?.[1];
  return (ending ?? 'png').toLowerCase().replace('jpeg', 'jpg');
}
