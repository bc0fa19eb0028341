import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { draftTags, draftText, editText, withoutTag } from '../../src/composer/draft.js';
import type { InputTag, UserMessageContent } from '../../src/protocol/index.js';

const tag = (text: string): InputTag => ({ type: 'input_tag', id: text, text, data: {}, interactive: false });
const words = (text: string): UserMessageContent => ({ type: 'input_text', text });
const shown = (content: readonly UserMessageContent[]): string =>
  content.map((part) => (part.type === 'input_tag' ? `[${part.text}]` : part.text)).join('');

const anyContent = fc.array(
  fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'ע', '👍'), maxLength: 6 }).map(words),
    fc.constantFrom('Mara', 'Order').map(tag),
  ),
  { maxLength: 6 },
);

describe('editing a draft with tags', () => {
  const compare = [words('Compare '), tag('Order'), words(' with '), tag('Mara')];

  const edits: [string, string, string][] = [
    ['at the end', 'Compare  with  today', 'Compare [Order] with [Mara] today'],
    ['at the start', 'Please Compare  with ', 'Please Compare [Order] with [Mara]'],
    ['between tags', 'Compare  and ', 'Compare [Order] and [Mara]'],
    ['everything replaced', 'No', '[Order]No[Mara]'],
    ['everything deleted', '', '[Order][Mara]'],
  ];
  for (const [what, text, result] of edits) {
    it(`keeps tags in place when text changes ${what}`, () => {
      expect(shown(editText(compare, text))).to.equal(result);
    });
  }

  it('takes any text as it is and never loses or reorders a tag', () => {
    fc.assert(
      fc.property(anyContent, fc.string({ unit: 'grapheme', maxLength: 12 }), (content, text) => {
        const edited = editText(content, text);
        expect(draftText(edited)).to.equal(text);
        expect(draftTags(edited)).to.deep.equal(draftTags(content));
      }),
    );
  });

  it('changes nothing on screen when the text is the same', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        expect(shown(editText(content, draftText(content)))).to.equal(shown(content));
      }),
    );
  });

  it('takes one tag out', () => {
    const [, order] = compare as [UserMessageContent, InputTag];
    expect(shown(withoutTag(compare, order))).to.equal('Compare  with [Mara]');
  });
});
