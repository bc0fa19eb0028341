import { expect } from '@open-wc/testing';
import { allStrings } from '../../src/i18n/all-strings.js';
import { english, Format, loadTranslation, type Strings } from '../../src/i18n/index.js';
import { LOCALES, matchLocale } from '../../src/i18n/locales.js';

describe('languages', () => {
  it('knows all of ChatKit’s and finds the nearest one', () => {
    expect(LOCALES).to.have.length(64);
    for (const locale of LOCALES) expect(matchLocale(locale)).to.equal(locale);
    const nearest: Record<string, string | undefined> = {
      de: 'de-DE',
      'de-AT': 'de-DE',
      DE_de: 'de-DE',
      fr: 'fr-FR',
      'fr-CH': 'fr-FR',
      es: 'es-ES',
      'es-MX': 'es-419',
      pt: 'pt-BR',
      'pt-AO': 'pt-PT',
      zh: 'zh-CN',
      'zh-Hant': 'zh-TW',
      'zh-SG': 'zh-CN',
      'zh-Hant-HK': 'zh-HK',
      no: 'nb-NO',
      tl: 'tl',
      fil: 'tl',
      'en-GB': 'en',
      'ar-EG': 'ar',
      he: undefined,
      'not a tag': undefined,
      '': undefined,
    };
    for (const [tag, locale] of Object.entries(nearest)) expect(matchLocale(tag), tag).to.equal(locale);
  });

  it('loads Arabic, from right to left', async () => {
    const logged: string[] = [];
    const { locale, direction, strings } = await loadTranslation('ar-SA', (message) => logged.push(message));
    expect({ locale, direction }).to.deep.equal({ locale: 'ar', direction: 'rtl' });
    expect(strings.newChat).to.equal('محادثة جديدة');
    expect(logged).to.deep.equal([]);
  });

  it('says so when it falls back to English', async () => {
    const logged: string[] = [];
    const log = (message: string): void => void logged.push(message);
    expect(await loadTranslation('tlh', log)).to.equal(english);
    const german = await loadTranslation('de', log);
    expect(german).to.deep.equal({ ...english, locale: 'de-DE' });
    expect(await loadTranslation('en-US', log)).to.equal(english);
    expect(logged).to.have.length(2);
    expect(logged[0]).to.contain('tlh');
    expect(logged[1]).to.contain('de-DE');
  });

  it('has every sentence in every language', async () => {
    const arabic = allStrings(await loadTranslation('ar'));
    const ours = allStrings(english);
    // Names and tags that are the same everywhere are not among these.
    for (const key of Object.keys(ours) as (keyof Strings)[]) {
      const say = ({ [key]: sentence }: Strings): string =>
        typeof sentence === 'string' ? sentence : (sentence as (...values: unknown[]) => string)(2, 3);
      expect(say(arabic), key).to.match(/[\u0600-\u06ff]/);
      expect(say(ours), key).to.match(/[a-z]/i);
    }
  });
});

describe('numbers and plurals', () => {
  const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

  it('writes sizes, shares and times as people do', () => {
    const format = new Format('en');
    expect(plain(format.bytes(0))).to.equal('0 bytes');
    expect(plain(format.bytes(1))).to.equal('1 byte');
    expect(plain(format.bytes(6_240_000))).to.equal('6.2 MB');
    expect(plain(format.bytes(104_857_600))).to.equal('105 MB');
    expect(plain(format.bytes(7e15))).to.equal('7,000,000 GB');
    expect(format.percent(0.384)).to.equal('38%');
    expect(plain(format.duration(0))).to.equal('0 s');
    expect(plain(format.duration(12.4))).to.equal('12 s');
    expect(plain(format.duration(125))).to.equal('2 m 5 s');
    expect(plain(format.duration(3600))).to.equal('1 h');
    expect(format.date(new Date(2026, 10, 22), new Date(2026, 11, 1))).to.equal('Nov 22');
    expect(format.date(new Date(2025, 10, 22), new Date(2026, 11, 1))).to.equal('Nov 22, 2025');
    expect(new Format('de').number(1234.5)).to.equal('1.234,5');
  });

  it('inflects', async () => {
    expect(allStrings(english).steps(1)).to.equal('1 step');
    expect(allStrings(english).steps(12)).to.equal('12 steps');
    const strings = allStrings(await loadTranslation('ar'));
    expect(new Set([1, 2, 3, 11, 100].map((count) => strings.steps(count).replace(/[\d٠-٩]+/, '#')))).to.have.length(4);
  });
});
