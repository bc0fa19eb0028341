// Writes KaTeX's fonts and style sheet as modules (src/markdown/maths/fonts/*.ts, katex-css.ts): a page whose policy has no
// `font-src` may load modules, and FontFace takes bytes. Run it after a change of the katex version, and then the formatter.
import { readFileSync, writeFileSync } from 'node:fs';

const katex = new URL('../node_modules/katex/', import.meta.url);
const out = new URL('../src/markdown/maths/', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', katex), 'utf8'));
const note = (what) =>
  `// ${what} of KaTeX ${version} (MIT; fonts: SIL Open Font License 1.1). Written by scripts/maths-assets.js.\n`;

/** Which files are loaded together, and each one's family, weight and style. */
const GROUPS = {
  base: [
    ['Main-Regular', 'Main', '400', 'normal'],
    ['Math-Italic', 'Math', '400', 'italic'],
    ['Size1-Regular', 'Size1', '400', 'normal'],
    ['Size2-Regular', 'Size2', '400', 'normal'],
    ['Size3-Regular', 'Size3', '400', 'normal'],
    ['Size4-Regular', 'Size4', '400', 'normal'],
  ],
  ams: [['AMS-Regular', 'AMS', '400', 'normal']],
  bold: [['Main-Bold', 'Main', '700', 'normal']],
  italic: [['Main-Italic', 'Main', '400', 'italic']],
  'bold-italic': [['Main-BoldItalic', 'Main', '700', 'italic']],
  'bold-symbol': [['Math-BoldItalic', 'Math', '700', 'italic']],
  calligraphic: [
    ['Caligraphic-Regular', 'Caligraphic', '400', 'normal'],
    ['Caligraphic-Bold', 'Caligraphic', '700', 'normal'],
  ],
  fraktur: [
    ['Fraktur-Regular', 'Fraktur', '400', 'normal'],
    ['Fraktur-Bold', 'Fraktur', '700', 'normal'],
  ],
  sans: [
    ['SansSerif-Regular', 'SansSerif', '400', 'normal'],
    ['SansSerif-Bold', 'SansSerif', '700', 'normal'],
    ['SansSerif-Italic', 'SansSerif', '400', 'italic'],
  ],
  script: [['Script-Regular', 'Script', '400', 'normal']],
  typewriter: [['Typewriter-Regular', 'Typewriter', '400', 'normal']],
};

for (const [group, faces] of Object.entries(GROUPS)) {
  const rows = faces.map(([file, family, weight, style]) => {
    const bytes = readFileSync(new URL(`dist/fonts/KaTeX_${file}.woff2`, katex)).toString('base64');
    return `  {\n    family: 'ck-katex-${family}',\n    weight: '${weight}',\n    style: '${style}',\n    woff2: '${bytes}',\n  },\n`;
  });
  const code = `${note('Fonts')}import type { FontData } from '../font-data.js';\n\nexport const faces: readonly FontData[] = [\n${rows.join('')}];\n`;
  writeFileSync(new URL(`fonts/${group}.ts`, out), code);
}

const css = readFileSync(new URL('dist/katex.min.css', katex), 'utf8')
  .replace(/@font-face\{[^}]*\}/g, '')
  .replace(/\.katex \.katex-version:after\{[^}]*\}/, '')
  // Names of our own: the page may bring another version of the same fonts.
  .replaceAll('KaTeX_', 'ck-katex-')
  .trim();
const quoted = JSON.stringify(css).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
writeFileSync(new URL('katex-css.ts', out), `${note('Style sheet')}export const katexCss =\n  '${quoted}';\n`);
