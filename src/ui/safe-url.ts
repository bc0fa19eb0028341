/**
 * The one place that decides which addresses from a server or a model may be followed or loaded (PROTOCOL 9.2, A9, A24).
 * Everything is written as an allow-list; what is not on it becomes text.
 */

const LINK_PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const DEEPLINK_SCHEME = 'chatkit-link:';
/** Pictures that browsers draw without running anything; SVG is a document and stays out. */
const DATA_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|x-icon|vnd\.microsoft\.icon)[;,]/i;

/** What a `chatkit-link:` says: the detail of the `chatkit.deeplink` event (PROTOCOL 7.3). */
export interface Deeplink {
  readonly name: string;
  /** The decoded query; absent when there is none. */
  readonly data?: Readonly<Record<string, string>>;
}

/** An absolute URL, or undefined: relative and protocol-relative addresses mean nothing in a message. */
function parseUrl(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** Whether the address is a `chatkit-link:` one, which calls the page instead of navigating. */
export function isDeeplink(address: string): boolean {
  return address.trim().toLowerCase().startsWith(DEEPLINK_SCHEME);
}

/**
 * The address that a link may carry: `http`, `https`, `mailto`, `tel` or `chatkit-link`, absolute, as browsers would read it.
 * Undefined for everything else.
 */
export function safeLinkUrl(address: string): string | undefined {
  if (isDeeplink(address)) return address.trim();
  const url = parseUrl(address);
  return url && LINK_PROTOCOLS.has(url.protocol) ? url.href : undefined;
}

/** Whether a link leaves the page, and so opens in a new tab. */
export function isWebUrl(address: string): boolean {
  return /^https?:/i.test(address);
}

function bareDomain(entry: string): string {
  const host = entry
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/^\*?\./, '');
  return host.replace(/[/:].*$/, '').replace(/\.$/, '');
}

/** Whether `host` is one of `domains` or below one of them. No list: everything is allowed (A9). */
export function isAllowedHost(host: string, domains: readonly string[] | undefined): boolean {
  if (!domains) return true;
  const name = host.toLowerCase().replace(/\.$/, '');
  return domains.map(bareDomain).some((domain) => domain !== '' && (name === domain || name.endsWith(`.${domain}`)));
}

/** What may be done with an image's address: load it, offer it as a link, or neither. */
export type ImageUrl =
  | { readonly kind: 'load'; readonly url: string }
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'none' };

/**
 * `http`, `https`, `blob` and `data:image/...` (but never SVG) may load. With a list of allowed domains, pictures of other
 * hosts become links; `blob:` and `data:` ask no host and stay.
 */
export function safeImageUrl(address: string, allowedDomains?: readonly string[]): ImageUrl {
  const url = parseUrl(address);
  if (!url) return { kind: 'none' };
  if (url.protocol === 'blob:' || (url.protocol === 'data:' && DATA_IMAGE.test(url.href)))
    return { kind: 'load', url: url.href };
  if (!isWebUrl(url.href)) return { kind: 'none' };
  return { kind: isAllowedHost(url.hostname, allowedDomains) ? 'load' : 'link', url: url.href };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `chatkit-link://<name>?k=v` as name and data, or undefined for any other address and for one without a name. */
export function parseDeeplink(address: string): Deeplink | undefined {
  if (!isDeeplink(address)) return undefined;
  const rest = address.trim().slice(DEEPLINK_SCHEME.length).replace(/^\/\//, '').replace(/#.*$/s, '');
  const query = rest.indexOf('?');
  const name = decode((query < 0 ? rest : rest.slice(0, query)).replace(/\/+$/, ''));
  if (name === '') return undefined;
  if (query < 0) return { name };
  return { name, data: Object.fromEntries(new URLSearchParams(rest.slice(query + 1))) };
}
