import type { FontData } from './font-data.js';
import { faces as base } from './fonts/base.js';

interface FontModule {
  readonly faces: readonly FontData[];
}

/** Fonts beyond the usual ones. Each is a file of its own, fetched when a formula has a character of it. */
const GROUPS = {
  ams: () => import('./fonts/ams.js'),
  bold: () => import('./fonts/bold.js'),
  italic: () => import('./fonts/italic.js'),
  'bold-italic': () => import('./fonts/bold-italic.js'),
  'bold-symbol': () => import('./fonts/bold-symbol.js'),
  calligraphic: () => import('./fonts/calligraphic.js'),
  fraktur: () => import('./fonts/fraktur.js'),
  sans: () => import('./fonts/sans.js'),
  script: () => import('./fonts/script.js'),
  typewriter: () => import('./fonts/typewriter.js'),
} satisfies Readonly<Record<string, () => Promise<FontModule>>>;

type Group = keyof typeof GROUPS;

/** The fonts that KaTeX's classes ask for. */
const CLASSES: readonly (readonly [Group, RegExp])[] = [
  ['ams', /^(?:amsrm|mathbb|textbb)$/],
  ['bold', /^(?:mathbf|textbf)$/],
  ['italic', /^(?:mathit|textit)$/],
  ['bold-symbol', /^boldsymbol$/],
  ['calligraphic', /^mathcal$/],
  ['fraktur', /^(?:math|text)(?:bold)?frak$/],
  ['sans', /^(?:math|text)(?:bold|it)?sf(?:it)?$|^(?:math|text)itsf$/],
  ['script', /^(?:math|text)scr$/],
  ['typewriter', /^(?:math|text)tt$/],
];

/**
 * KaTeX's fonts, registered with the document from bytes: that needs no `font-src` in the page's policy, and no address
 * that a bundler would have to know. Fonts belong to the document, so elements share what one of them has registered.
 */
export class MathsFonts {
  readonly #loading = new Map<Group, Promise<void>>();
  readonly #loaded = new Set<Group>();

  /** The fonts that nearly every formula needs. */
  async loadBase(): Promise<void> {
    await register(base);
  }

  /** Fetches what these classes need. Null when all is there. Fails when one cannot be fetched. */
  load(classes: ReadonlySet<string>): Promise<unknown> | null {
    const groups = CLASSES.filter(([, pattern]) => [...classes].some((name) => pattern.test(name))).map(
      ([group]) => group,
    );
    if (groups.includes('bold') && groups.includes('italic')) groups.push('bold-italic');
    const missing = groups.filter((group) => !this.#loaded.has(group));
    return missing.length === 0 ? null : Promise.all(missing.map((group) => this.#load(group)));
  }

  async #load(group: Group): Promise<void> {
    const loading = this.#loading.get(group) ?? fetchGroup(group);
    this.#loading.set(group, loading);
    try {
      await loading;
      this.#loaded.add(group);
    } catch (error) {
      this.#loading.delete(group);
      throw error;
    }
  }
}

async function fetchGroup(group: Group): Promise<void> {
  const module: FontModule = await GROUPS[group]();
  await register(module.faces);
}

async function register(faces: readonly FontData[]): Promise<void> {
  const present = [...document.fonts];
  const isPresent = ({ family, weight, style }: FontData): boolean =>
    present.some((face) => face.family === family && face.weight === weight && face.style === style);
  await Promise.all(
    faces
      .filter((data) => !isPresent(data))
      .map(async ({ family, weight, style, woff2 }) => {
        const face = new FontFace(family, bytesOf(woff2), { weight, style });
        document.fonts.add(face);
        await face.load();
      }),
  );
}

function bytesOf(base64: string): ArrayBuffer {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes.buffer;
}
