import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isRare, resolveCommon, type OptionsResolution } from '../../src/options.js';
import { resolveOptions } from '../../src/options/rare/index.js';

const API = { api: { url: '/chatkit' } };
/** As the core does: what reads rare and older options is there only where there are any. */
const read = (given: unknown): OptionsResolution => (isRare(given) ? resolveOptions : resolveCommon)(given);
const resolve = (options: object): OptionsResolution => read({ ...API, ...options });
const paths = ({ problems }: OptionsResolution, level = 'error') =>
  problems.filter((problem) => problem.level === level).map(({ path }) => path);

describe('resolveOptions', () => {
  it('applies the defaults of PROTOCOL 7.1', () => {
    const { options, api, callbacks, initialThread, problems } = resolve({ locale: 'fr' });
    expect(options).to.deep.equal({
      locale: 'fr',
      theme: { colorScheme: 'light', radius: 'pill', density: 'normal', typography: {}, color: {} },
      header: { enabled: true, title: { enabled: true } },
      history: { enabled: true, showDelete: true, showRename: true },
      startScreen: { prompts: [] },
      threadItemActions: { feedback: false, retry: false },
      thread: { autoScroll: false },
      composer: {
        attachments: { enabled: false, maxSize: 104_857_600, maxCount: 10 },
        tools: [],
        models: [],
        dictation: false,
      },
      entities: { tagSearch: false, showComposerMenu: false, preview: false, click: false },
      commands: { enabled: false },
    });
    expect(api).to.deep.equal({ kind: 'custom', url: '/chatkit' });
    expect(callbacks).to.deep.equal({});
    expect(initialThread).to.equal(null);
    expect(problems).to.deep.equal([]);
    expect(resolve({}).options.locale).to.equal(navigator.language);
  });

  it('keeps what a page says', () => {
    const fonts = [
      { family: 'Inter', src: '/inter.woff2', weight: 600, style: 'normal', display: 'swap', unicodeRange: 'U+0-7F' },
    ];
    const theme = {
      colorScheme: 'dark',
      radius: 'sharp',
      density: 'compact',
      typography: { baseSize: 15, fontSources: fonts, fontFamily: 'Inter', fontFamilyMono: 'Mono' },
      color: {
        grayscale: { hue: 220, tint: 4, shade: -2 },
        accent: { primary: '#123456', level: 2 },
        surface: { background: '#fff', foreground: '#eee' },
      },
    };
    const prompts = [
      { label: 'A', prompt: 'text', icon: 'bolt' },
      {
        label: 'B',
        prompt: [
          { type: 'input_text', text: 'x' },
          { type: 'input_tag', id: 't', text: 'T', data: { a: 1 } },
        ],
      },
    ];
    const tools = [
      { id: 'a', label: 'A', icon: 'bolt', shortLabel: 'a', placeholderOverride: 'p', pinned: true, persistent: true },
    ];
    const models = [{ id: 'm', label: 'M', description: 'd', disabled: false, default: true }];
    const { options, problems } = resolve({
      theme,
      frameTitle: 'Help',
      header: { title: { enabled: false, text: 'T' }, leftAction: { icon: 'menu', onClick: () => undefined } },
      history: { showDelete: false },
      startScreen: { greeting: '', prompts },
      threadItemActions: { retry: true },
      thread: { autoScroll: true },
      composer: { placeholder: 'Ask', tools, models },
      disclaimer: { text: '**x**', highContrast: true },
    });
    expect(options.theme).to.deep.equal(theme);
    expect(options.startScreen).to.deep.equal({ greeting: '', prompts });
    expect(options.composer).to.deep.include({ placeholder: 'Ask', tools, models });
    expect(options.header).to.deep.equal({
      enabled: true,
      title: { enabled: false, text: 'T' },
      leftAction: { icon: 'menu' },
    });
    expect(options.disclaimer).to.deep.equal({ text: '**x**', highContrast: true });
    expect(options).to.deep.include({ frameTitle: 'Help', thread: { autoScroll: true } });
    expect(options.history.showDelete).to.equal(false);
    expect(problems.filter(({ level }) => level === 'error')).to.deep.equal([]);
  });

  it('accepts a colour scheme as the whole theme', () => {
    expect(resolve({ theme: 'dark' }).options.theme.colorScheme).to.equal('dark');
    const { options, problems } = resolve({ theme: 'auto' });
    expect(options.theme.colorScheme).to.equal('light');
    expect(problems[0]!.message).to.equal('theme must be one of light, dark.');
  });

  it('leaves bad parts out and says where', () => {
    const resolution = resolve({
      initialThread: 7,
      theme: { radius: 'blob', color: { accent: 'red' } },
      header: { leftAction: { onClick: 'x' } },
      startScreen: { prompts: [{ prompt: 'no label' }, 'text', { label: 'ok', prompt: 'ok' }] },
      composer: { tools: 'many', models: [{ id: 'a', label: 'A' }, { label: 'no id' }, { id: 4 }] },
      onClientTool: 'nope',
      entities: { onTagSearch: true },
    });
    expect(paths(resolution)).to.have.members([
      'initialThread',
      'theme.radius',
      'theme.color.accent',
      'header.leftAction.icon',
      'header.leftAction.onClick',
      'startScreen.prompts[0].label',
      'startScreen.prompts[1]',
      'composer.tools',
      'composer.models[1].id',
      'composer.models[2].id',
      'onClientTool',
      'entities.onTagSearch',
    ]);
    expect(resolution.options.startScreen.prompts).to.deep.equal([{ label: 'ok', prompt: 'ok' }]);
    expect(resolution.options.composer.models).to.deep.equal([{ id: 'a', label: 'A' }]);
    expect(resolution.callbacks.onClientTool).to.equal(undefined);
  });

  it('brings numbers into their ranges', () => {
    const { theme, composer } = resolve({
      theme: { typography: { baseSize: 40 }, color: { grayscale: { hue: -1, tint: 99 } } },
      composer: { attachments: { maxCount: -4 } },
    }).options;
    expect(theme.typography.baseSize).to.equal(18);
    expect(theme.color.grayscale).to.deep.equal({ hue: 0, tint: 9 });
    expect(composer.attachments.maxCount).to.equal(0);
  });

  it('needs a place for files before attachments are on', () => {
    const without = resolve({ composer: { attachments: { enabled: true } } });
    expect(without.options.composer.attachments.enabled).to.equal(false);
    expect(paths(without)).to.deep.equal(['composer.attachments.enabled']);
    for (const uploadStrategy of [{ type: 'two_phase' }, { type: 'direct', uploadUrl: '/files' }]) {
      const { options, api } = resolveOptions({
        api: { url: '/chatkit', uploadStrategy },
        composer: {
          attachments: { enabled: true, maxSize: { '*': 5, 'image/*': 'big' }, accept: { 'image/png': ['.png', 4] } },
        },
      });
      expect(options.composer.attachments).to.deep.equal({
        enabled: true,
        maxSize: { '*': 5 },
        maxCount: 10,
        accept: { 'image/png': ['.png'] },
      });
      expect(api).to.deep.include({ uploadStrategy });
    }
    expect(paths(resolveOptions({ api: { url: '/c', uploadStrategy: { type: 'direct' } } }))).to.deep.equal([
      'api.uploadStrategy.uploadUrl',
    ]);
  });

  it('says when no server is named', () => {
    for (const options of [{}, { api: {} }, { api: { url: '' } }, { api: { url: {} } }, { api: 'x' }, { api: null }]) {
      const { api, problems } = resolveOptions(options);
      expect(api).to.equal(null);
      expect(problems.map(({ message }) => message).join()).to.include('api.url must be a string');
    }
    expect(resolveOptions({ api: { url: new URL('https://a.test/x') } }).api).to.include({ url: 'https://a.test/x' });
  });

  it('knows the hosted service, and a proxy of it', () => {
    const getClientSecret = () => Promise.resolve('s');
    expect(resolveOptions({ api: { getClientSecret } }).api).to.deep.equal({
      kind: 'hosted',
      url: 'https://api.openai.com/v1/chatkit/conversation',
      getClientSecret,
      uploadStrategy: { type: 'direct', uploadUrl: 'https://api.openai.com/v1/chatkit/files' },
    });
    expect(resolveOptions({ api: { getClientSecret, url: '/proxy/conversation' } }).api).to.deep.include({
      url: '/proxy/conversation',
      uploadStrategy: { type: 'direct', uploadUrl: '/proxy/files' },
    });
  });

  it('says what it takes and does not show yet', () => {
    const entities = { onClick: () => undefined, onTagSearch: () => Promise.resolve([]) };
    const { problems } = resolve({ commands: { enabled: true }, entities });
    const path = 'entities.onTagSearch';
    expect(problems).to.deep.equal([
      { level: 'warning', path, message: 'entities.onTagSearch is not shown yet by this version.' },
      { level: 'warning', path: 'commands', message: 'commands is not shown yet by this version.' },
    ]);
  });

  it('never throws and is deterministic, whatever it is given', () => {
    const keys = fc.constantFrom(
      'api', 'url', 'theme', 'color', 'accent', 'composer', 'attachments', 'tools', 'models', 'header', 'title',
      'history', 'startScreen', 'prompts', 'prompt', 'label', 'id', 'entities', 'messages', 'newThreadView', 'clientTools',
      'maxSize', 'accept', 'enabled', 'uploadStrategy', 'type', 'actions', 'feedback', 'locale', '__proto__', 'constructor',
    ); // prettier-ignore
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'medium' },
        fc.anything({ maxDepth: 1 }),
        fc.constant(() => 1),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(value, (input) => {
        const first = resolveOptions(input);
        expect(first.options.composer.tools).to.be.an('array');
        expect(read(input).options).to.be.an('object');
        expect(resolveOptions(input).problems).to.deep.equal(first.problems);
        // Nothing is lost without the chunk of rare options, unless it is known to be needed.
        if (isRare(input)) return;
        const { options, api, problems } = resolveCommon(input);
        expect({ options, api, problems }).to.deep.equal({
          options: first.options,
          api: first.api,
          problems: first.problems,
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('older names', () => {
  const run = () => 'ran';
  for (const [name, old, path, expected] of [
    ['apiURL', { api: undefined, apiURL: '/old' }, 'api.url', '/old'],
    ['fetch', { fetch: run }, 'api.fetch', run],
    ['header: false', { header: false }, 'options.header.enabled', false],
    ['newThreadView.greeting', { newThreadView: { greeting: 'Hi' } }, 'options.startScreen.greeting', 'Hi'],
    [
      'newThreadView.starterPrompts with names',
      { newThreadView: { starterPrompts: [{ name: 'N', prompt: 'p' }] } },
      'options.startScreen.prompts',
      [{ label: 'N', prompt: 'p' }],
    ],
    [
      'prompt names',
      { startScreen: { prompts: [{ name: 'N', prompt: 'p' }] } },
      'options.startScreen.prompts.0.label',
      'N',
    ],
    ['messages.feedback', { messages: { feedback: true } }, 'options.threadItemActions.feedback', true],
    ['messages.feedback as an object', { messages: { feedback: {} } }, 'options.threadItemActions.feedback', true],
    ['messages.actions.retry', { messages: { actions: { retry: true } } }, 'options.threadItemActions.retry', true],
    ['composer.entities', { composer: { entities: { onTagSearch: run } } }, 'callbacks.entities.onTagSearch', run],
    [
      'composer.attachments with its own strategy, on by being there',
      { composer: { attachments: { uploadStrategy: { type: 'two_phase' } } } },
      'options.composer.attachments.enabled',
      true,
    ],
    [
      'the hosted strategy, which is ignored',
      { composer: { attachments: { uploadStrategy: { type: 'hosted' } } } },
      'options.composer.attachments.enabled',
      false,
    ],
  ] as const) {
    it(`takes ${name}`, () => {
      let found: unknown = resolve(old);
      for (const key of path.split('.')) found = (found as Record<string, unknown>)[key];
      expect(found).to.deep.equal(expected);
    });
  }

  it('lets new names win, and warns of old ones', () => {
    const resolution = resolve({
      apiURL: '/old',
      newThreadView: { greeting: 'Old' },
      startScreen: { greeting: 'New' },
      messages: { feedback: true },
      threadItemActions: { feedback: false, share: true },
    });
    expect(resolution.api?.url).to.equal('/chatkit');
    expect(resolution.options.startScreen.greeting).to.equal('New');
    expect(resolution.options.threadItemActions.feedback).to.equal(false);
    expect(paths(resolution, 'warning')).to.deep.equal([
      'apiURL',
      'newThreadView.greeting',
      'messages.feedback',
      'threadItemActions.share',
    ]);
  });

  it('makes one function of a map of client tools', () => {
    const tools = {
      add({ a, b }: { a: number; b: number }) {
        return { sum: a + b, self: this === tools };
      },
      broken: 'text',
    };
    const { onClientTool } = resolve({ clientTools: tools }).callbacks;
    expect(onClientTool?.({ name: 'add', params: { a: 1, b: 2 } })).to.deep.equal({ sum: 3, self: true });
    expect(() => onClientTool?.({ name: 'broken', params: {} })).to.throw('broken');
    expect(() => onClientTool?.({ name: 'toString', params: {} })).to.throw('toString');
  });

  it("does not change the page's object", () => {
    const given = Object.freeze({
      apiURL: '/x',
      header: false,
      composer: Object.freeze({ attachments: Object.freeze({}) }),
    });
    expect(() => resolveOptions(given)).not.to.throw();
    expect(given.header).to.equal(false);
  });
});
