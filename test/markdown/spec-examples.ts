/** Examples of GFM that CommonMark does not have (github.github.com/gfm): tables, task lists, strikethrough, autolinks. */
export const GFM_EXAMPLES: readonly string[] = [
  '| foo | bar |\n| --- | --- |\n| baz | bim |',
  '| abc | defghi |\n:-: | -----------:\nbar | baz',
  '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |',
  '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar',
  '| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar',
  '| abc | def |\n| --- |\n| bar |',
  '| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |',
  '| abc | def |\n| --- | --- |',
  'text before\n| a | b |\n|---|---|\n| 1 | 2 |\n\nafter',
  'a | b\n-|-\n1 | 2',
  '- item\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n- next',
  '> | a |\n> |---|\n> | b |\n> text',
  '| a |\n|:-:|\n| **b** `c` [d](https://e.org) |\n\n# h',
  '|a|b|\n|-|-|\n|1|2|\n- item',
  '| a | b |\n| - | - |\n| x | y |\n```\ncode\n```',
  '- [ ] foo\n- [x] bar',
  '- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim',
  '1. [x] one\n2. [ ] two',
  '- [ ] loose\n\n- [x] list',
  '- [] no\n- [ ]no\n- [x]\n- text [x]',
  '~~Hi~~ Hello, ~there~ world!',
  'This ~~has a\n\nnew paragraph~~.',
  'This will ~~~not~~~ strike.',
  'www.commonmark.org',
  'Visit www.commonmark.org/help for more information.',
  'Visit www.commonmark.org.\n\nVisit www.commonmark.org/a.b.',
  'www.google.com/search?q=Markup+(business)\n\nwww.google.com/search?q=Markup+(business)))',
  'www.google.com/search?q=commonmark&hl=en\n\nwww.google.com/search?q=commonmark&hl;',
  'www.commonmark.org/he<lp',
  'http://commonmark.org\n\n(Visit https://encrypted.google.com/search?q=Markup+(business))',
  'foo@bar.baz',
  "hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is.",
  'a.b-c_d@a.b\n\na.b-c_d@a.b.\n\na.b-c_d@a.b-',
];

/** Addresses of the specification's examples, made absolute, so that they survive the rules for links. */
export function withAbsoluteUrls(markdown: string): string {
  return markdown
    .replace(/\/(url|uri|bar|foo|path|f|g|moon|train|b)\b/g, (_, name: string) => `https://e.org/${name}`)
    .replace(/\]\((link|foo|moon\.jpg|not)\b/g, (_, name: string) => `](https://e.org/${name}`);
}

/** One example of the CommonMark specification. */
export interface SpecExample {
  readonly name: string;
  readonly markdown: string;
  readonly html: string;
}

/** The examples of the CommonMark specification, from the text of it that the package `commonmark-spec` holds. */
export async function commonMarkExamples(): Promise<readonly SpecExample[]> {
  const url = new URL('../../node_modules/commonmark-spec/spec.txt', import.meta.url);
  return examplesIn(await (await fetch(url)).text());
}

/** The examples in the specification's own text. */
export function examplesIn(specification: string): readonly SpecExample[] {
  const text = specification.replace(/^<!-- END TESTS -->[^]*/m, '').replaceAll('→', '\t');
  const pattern = /^`{32} example\n([^]*?)^\.\n([^]*?)^`{32}$|^#{1,6} *(.*)$/gm;
  const examples: SpecExample[] = [];
  let section = '';
  for (const [, markdown, html, title] of text.matchAll(pattern)) {
    if (title !== undefined) section = title;
    else if (markdown !== undefined && html !== undefined)
      examples.push({ name: `${section} ${examples.length + 1}`, markdown, html });
  }
  return examples;
}
