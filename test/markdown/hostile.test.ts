import { expect } from '@open-wc/testing';
import { ALLOWED_TAGS } from '../../src/markdown/rare/html-policy.js';
import { contextWith, createRenderer, everyCut, htmlOf } from './helpers.js';
import { ALARM, FOREIGN_HOST, HOSTILE_ANSWERS } from './hostile.js';

const OWN_TAGS = ['figure', 'button', 'svg', 'rect', 'path', 'circle'];
const OWN_CLASSES = /^(?:ck-[\w-]+ ?)+$/;
const ATTRIBUTES = new Set(
  (
    'align alt aria-hidden aria-label cite class colspan d data-align data-after data-language data-on data-ok data-part ' +
    'data-short data-tight datetime decoding dir height href lang loading open r referrerpolicy rel reversed role rowspan rx ry ' +
    'scope src start stroke tabindex target title type viewBox width x y cx cy span value'
  ).split(' '),
);

/** Everything about a tree that would be a way in. */
function faults(root: HTMLElement): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const name = element.localName;
    const furniture = element.closest('.ck-code-head, .ck-check-box') !== null;
    if (!ALLOWED_TAGS.includes(name) && !OWN_TAGS.includes(name)) found.push(`<${name}>`);
    if (name === 'button' && !element.matches('.ck-code-copy')) found.push('a button');
    for (const { name: attribute, value } of element.attributes) {
      if (!ATTRIBUTES.has(attribute)) found.push(`${attribute}="${value}"`);
      if (attribute === 'class' && (!OWN_CLASSES.test(value) || /ck-(?:send|header)/.test(value)))
        found.push(`class ${value}`);
      if (attribute === 'role' && !furniture && value !== 'group') found.push(`role ${value}`);
      if ((attribute === 'href' || attribute === 'cite') && !/^(?:https?|mailto|tel|chatkit-link):/.test(value))
        found.push(`${attribute} ${value}`);
      if (attribute === 'src' && (name !== 'img' || !/^(?:https?:|blob:|data:image\/(?!svg))/.test(value)))
        found.push(`src ${value}`);
    }
    if (name === 'a' && /^https?:/.test(element.getAttribute('href') ?? '')) {
      if (element.getAttribute('rel') !== 'noopener noreferrer') found.push('a link without rel');
    }
  }
  return found;
}

describe('hostile answers', () => {
  let root: HTMLElement;
  let renderer: ReturnType<typeof createRenderer>['renderer'];

  beforeEach(() => {
    // In the document, where handlers would run and addresses would load.
    ({ root, renderer } = createRenderer(contextWith({ allowedImageDomains: [] })));
    document.body.append(root);
    performance.clearResourceTimings();
  });
  afterEach(() => {
    renderer.dispose();
    root.remove();
    expect(ALARM in window, 'something ran').to.equal(false);
    const asked = performance.getEntriesByType('resource').filter(({ name }) => name.includes(FOREIGN_HOST));
    expect(asked).to.deep.equal([]);
  });

  it('are more than fifty', () => {
    expect(HOSTILE_ANSWERS.length).to.be.greaterThan(50);
  });

  HOSTILE_ANSWERS.forEach((answer) => {
    it(`are harmless, whole and letter by letter: ${JSON.stringify(answer.slice(0, 60))}`, async () => {
      renderer.render(answer, { streaming: false });
      renderer.flush();
      expect(faults(root)).to.deep.equal([]);
      const whole = htmlOf(root);
      renderer.render('', { streaming: true });
      for (const cut of everyCut(answer)) {
        renderer.render(answer.slice(0, cut), { streaming: true });
        renderer.flush();
        expect(faults(root), answer.slice(0, cut)).to.deep.equal([]);
      }
      renderer.render(answer, { streaming: false });
      renderer.flush();
      expect(htmlOf(root)).to.equal(whole);
      // Handlers of errors and toggles run in later tasks.
      await new Promise((resolve) => setTimeout(resolve));
    });
  });

  it('show harmless words where markup was taken away', () => {
    renderer.render('[click](javascript:alert(1)) and Array<string> <b>bold</b>', { streaming: false });
    renderer.flush();
    expect(root.textContent).to.equal('click and Array<string> bold');
    expect(root.querySelector('b')?.textContent).to.equal('bold');
  });
});
