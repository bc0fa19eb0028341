/** Elements of raw HTML that may reach the page. None of them runs, loads (but see images), submits or styles anything. */
export const ALLOWED_TAGS: readonly string[] = (
  'a abbr b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption ' +
  'figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strike strong sub summary ' +
  'sup table tbody td tfoot th thead time tr tt u ul var wbr'
).split(' ');

/** Attributes that may stay on them; `href` and `src` go through the URL rules besides. */
export const ALLOWED_ATTRIBUTES: readonly string[] =
  'align alt cite colspan datetime dir height href lang open reversed rowspan scope span src start title value width'.split(
    ' ',
  );

/** Known elements whose content is not text for readers: it is dropped with them. */
export const DROPPED_WITH_CONTENT: ReadonlySet<string> = new Set(
  (
    'applet audio canvas datalist embed frameset head iframe math noembed noframes noscript object optgroup option ' +
    'plaintext script select style svg template textarea title video xmp'
  ).split(' '),
);

/** Known elements that are left out, their content staying. Names that are not HTML at all (`Array<string>`) are text. */
const DROPPED: readonly string[] = (
  'acronym address area article aside base basefont bgsound blink body button data dialog dir fieldset font footer form ' +
  'frame header hgroup html input keygen label legend link listing main map marquee menu menuitem meta meter nav nobr ' +
  'output param picture portal progress rb rtc search section slot source track'
).split(' ');

export const VOID_TAGS: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'wbr']);

/** Whether a tag's name is an element of HTML, so that the tag is markup and not text. */
export function isKnownTag(name: string): boolean {
  const lower = name.toLowerCase();
  return ALLOWED_TAGS.includes(lower) || DROPPED_WITH_CONTENT.has(lower) || DROPPED.includes(lower);
}

/** Makes harmless nodes of HTML, in an inert document. */
export type ParseHtml = (html: string) => DocumentFragment;
