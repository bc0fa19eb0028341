import { expect } from '@open-wc/testing';
import { isAllowedHost, parseDeeplink, safeImageUrl, safeLinkUrl } from '../../src/ui/safe-url.js';

describe('addresses', () => {
  it('of links have one of five schemes', () => {
    const good = ['http://e.org/', 'https://e.org/a?b#c', 'mailto:a@e.org', 'tel:+49123', 'chatkit-link://x?y=1'];
    for (const address of good) expect(safeLinkUrl(address)).to.equal(address);
    const bad = ['', 'a', '/a', '//e.org', '#a', 'ftp://e.org', 'javascript:1', ' java\nscript:1', 'data:text/html,x'];
    for (const address of [...bad, 'blob:https://e.org/1', 'file:///a', 'vbscript:x', 'https:', 'chatkit:x'])
      expect(safeLinkUrl(address), address).to.equal(undefined);
  });

  it('of images may be on the web, in memory, or in themselves', () => {
    const load = (address: string): boolean => safeImageUrl(address).kind === 'load';
    expect(
      ['https://e.org/1.png', 'http://e.org/1', 'blob:https://e.org/1', 'data:image/png;base64,AA'].every(load),
    ).to.equal(true);
    const bad = [
      'data:image/svg+xml,<svg/>',
      'DATA:image/SVG+xml;base64,AA',
      'data:text/html,x',
      '/a.png',
      '//e.org/a',
      'javascript:1',
    ];
    expect(bad.map((address) => safeImageUrl(address).kind)).to.deep.equal(bad.map(() => 'none'));
  });

  it('of images are kept to the allowed hosts and what is below them', () => {
    expect(isAllowedHost('a.example.com', undefined)).to.equal(true);
    const domains = ['example.com', '*.cdn.example', 'https://img.example/path', ''];
    for (const host of ['example.com', 'EXAMPLE.com', 'a.b.example.com', 'x.cdn.example', 'img.example'])
      expect(isAllowedHost(host, domains), host).to.equal(true);
    for (const host of ['badexample.com', 'example.com.evil.org', 'example', 'mg.example', ''])
      expect(isAllowedHost(host, domains), host).to.equal(false);
    expect(safeImageUrl('https://e.org/1.png', [])).to.deep.equal({ kind: 'link', url: 'https://e.org/1.png' });
    expect(safeImageUrl('data:image/png;base64,AA', []).kind).to.equal('load');
  });

  it('of deeplinks are a name and data', () => {
    expect(parseDeeplink('chatkit-link://order/?id=5&name=a+b')).to.deep.equal({
      name: 'order',
      data: { id: '5', name: 'a b' },
    });
    expect(parseDeeplink('chatkit-link:open/settings')).to.deep.equal({ name: 'open/settings' });
    expect(parseDeeplink('CHATKIT-LINK://caf%C3%A9#x')).to.deep.equal({ name: 'café' });
    expect(parseDeeplink('chatkit-link://bad%zz?')).to.deep.equal({ name: 'bad%zz', data: {} });
    for (const address of ['chatkit-link://', 'chatkit-link:', 'https://e.org', ''])
      expect(parseDeeplink(address)).to.equal(undefined);
  });
});
