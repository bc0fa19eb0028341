import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { dataUrlBlob, imageExtension, mayLoadImage } from '../../src/threads/rich/data-url.js';
import type { ChatFixture } from '../view/chat-fixture.js';
import { expectAccessible } from '../element/accessible.js';
import { asked, find, imageItem, picture, until } from './items.js';

describe('generated images', () => {
  let chat: ChatFixture;
  let made: string[] = [];
  let revoked: string[] = [];
  const original = {
    createObjectURL: URL.createObjectURL.bind(URL),
    revokeObjectURL: URL.revokeObjectURL.bind(URL),
  };

  beforeEach(() => {
    made = [];
    revoked = [];
    URL.createObjectURL = (blob: Blob) => {
      const url = original.createObjectURL(blob);
      made.push(url);
      return url;
    };
    URL.revokeObjectURL = (url: string) => {
      revoked.push(url);
      original.revokeObjectURL(url);
    };
    chat = asked({ width: 700, height: 800 });
  });
  afterEach(() => {
    chat.remove();
    Object.assign(URL, original);
  });

  const add = () => chat.receive({ type: 'thread.item.added', item: imageItem() });
  const update = (url: string, progress?: number) =>
    chat.receive({
      type: 'thread.item.updated',
      item_id: 'image',
      update: {
        type: 'generated_image.updated',
        image: { id: 'img', url },
        ...(progress !== undefined && { progress }),
      },
    });
  const done = (url: string) => chat.receive({ type: 'thread.item.done', item: imageItem(url) });
  const shown = () => find(chat, HTMLImageElement, '.ck-genimg-picture');
  const loaded = () => until(() => shown().naturalWidth > 0, 'the picture is there');
  const active = () => chat.host.shadowRoot?.activeElement;

  it('goes from dots over a part of the picture to the whole of it', async () => {
    add();
    await chat.drawn();
    expect(chat.get('ck-generated-image').innerText.trim()).to.equal('Creating an image');
    expect(chat.all('[role="progressbar"]')).to.have.length(0);
    await expectAccessible(chat.host);

    update(picture(60, 40), 0.25);
    await chat.drawn();
    await loaded();
    const image = shown();
    expect(chat.get('ck-generated-image').innerText.trim()).to.equal('Creating an image, 25%');
    expect(chat.get('[role="progressbar"]').getAttribute('aria-valuenow')).to.equal('25');
    expect(chat.all('ck-generated-image button')).to.have.length(0);
    await expectAccessible(chat.host);

    done(picture(60, 30));
    await chat.drawn();
    await until(() => shown().naturalHeight === 30, 'the whole picture is there');
    expect(shown(), 'the same element: nothing flickers').to.equal(image);
    expect(shown().alt).to.equal('Generated image');
    expect(chat.get('ck-generated-image').innerText.trim()).to.equal('');
    const { width, height } = chat.get('.ck-genimg').getBoundingClientRect();
    expect(width / height).to.be.closeTo(2, 0.01);
    await expectAccessible(chat.host);
  });

  it('decodes a picture once, however often its progress is told, and lets go of it', async () => {
    const url = picture(60, 40);
    add();
    for (const progress of [0.1, 0.2, 0.3, 0.4]) {
      // As it comes from the wire: the same characters, another string.
      update(JSON.parse(JSON.stringify(url)) as string, progress);
      await chat.drawn();
    }
    done(url);
    await chat.drawn();
    expect(made).to.have.length(1);
    expect(shown().src).to.equal(made[0]);
    chat.remove();
    expect(revoked).to.deep.equal(made);
  });

  it('keeps what is there of the picture until the next part is decoded', async () => {
    // Noise does not compress: long enough to be decoded in more than one task.
    const canvas = new OffscreenCanvas(600, 600);
    const context = canvas.getContext('2d');
    const noise = new ImageData(600, 600);
    for (let start = 0; start < noise.data.length; start += 65536)
      crypto.getRandomValues(noise.data.subarray(start, start + 65536));
    context?.putImageData(noise, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    const large = `data:image/png;base64,${btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''))}`;
    expect(large.length).to.be.greaterThan(1_000_000);
    add();
    update(picture(60, 40), 0.5);
    await chat.drawn();
    done(large);
    await chat.view.updateComplete;
    expect(shown().src).to.equal(made[0]);
    await until(() => shown().naturalWidth === 600, 'the whole picture is there');
    expect(revoked).to.deep.equal([made[0]]);
  });

  it('shows the picture again when its element comes back into the document', async () => {
    add();
    done(picture(60, 40));
    await chat.drawn();
    chat.host.remove();
    document.body.append(chat.host);
    await chat.drawn();
    await loaded();
    expect(shown().src).to.equal(made[1]);
  });

  it('is enlarged and closed by keyboard, and focus returns', async () => {
    add();
    done(picture(60, 40));
    await chat.drawn();
    chat.button('Enlarge image').focus();
    await sendKeys({ press: 'Enter' });
    await chat.drawn();
    const dialog = find(chat, HTMLDialogElement, 'dialog');
    expect(dialog.matches(':modal')).to.equal(true);
    expect(dialog.contains(active() ?? null)).to.equal(true);
    expect(find(chat, HTMLImageElement, 'dialog img').src).to.equal(shown().src);
    await expectAccessible(chat.host);
    await sendKeys({ press: 'Escape' });
    await chat.drawn();
    expect(chat.all('dialog')).to.have.length(0);
    expect(active()).to.equal(chat.button('Enlarge image'));
  });

  it('closes when the space beside the picture is pressed, not the picture', async () => {
    add();
    done(picture(60, 40));
    await chat.drawn();
    chat.button('Enlarge image').click();
    await chat.drawn();
    chat.get('dialog img').click();
    await chat.drawn();
    expect(chat.all('dialog')).to.have.length(1);
    chat.get('.ck-lightbox-stage').click();
    await chat.drawn();
    expect(chat.all('dialog')).to.have.length(0);
  });

  it('can be saved', async () => {
    add();
    done(picture(60, 40));
    await chat.drawn();
    const link = find(chat, HTMLAnchorElement, '.ck-genimg a');
    expect([link.href, link.download, link.target]).to.deep.equal([made[0], 'image.png', '']);
    expect(link.getAttribute('aria-label')).to.equal('Download image');
  });

  it('says when there is no picture behind its address, or none that may be loaded', async () => {
    add();
    for (const url of [
      'data:image/png;base64,AAAA',
      'data:image/svg+xml;base64,PHN2Zy8+',
      'javascript:alert(1)',
      '/relative.png',
    ]) {
      done(url);
      await chat.drawn();
      await until(() => chat.text.includes('The image did not load.'), url);
      expect(chat.all('.ck-genimg img')).to.have.length(0);
      expect(chat.all('.ck-genimg button')).to.have.length(0);
    }
    done(picture(60, 40));
    await chat.drawn();
    await loaded();
    expect(chat.text).not.to.contain('did not load');
  });

  it('falls back to the data: URL where a page does not let blob: URLs load', async () => {
    const url = picture(60, 40);
    add();
    done(url);
    await chat.drawn();
    shown().dispatchEvent(new Event('error'));
    await chat.drawn();
    expect(shown().src).to.equal(url);
  });
});

describe('addresses of images', () => {
  it('reads the bytes of a data: URL', async () => {
    const url = picture(300, 200);
    const blob = await dataUrlBlob(url);
    expect(blob?.type).to.equal('image/png');
    const expected = await (await fetch(url)).arrayBuffer();
    expect(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())).to.deep.equal(new Uint8Array(expected));
  });

  it('reads a large one whole', async () => {
    const bytes = Uint8Array.from({ length: 1_000_003 }, (_, index) => index % 251);
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    const blob = await dataUrlBlob(`data:image/webp;base64,${btoa(text)}`);
    expect(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())).to.deep.equal(bytes);
  });

  it('leaves other addresses alone', async () => {
    for (const url of ['https://example.com/a.png', 'data:text/html;base64,AAAA', 'data:image/png;base64,*', 'data:,x'])
      expect(await dataUrlBlob(url), url).to.equal(null);
  });

  it('loads pictures only', () => {
    expect(mayLoadImage('https://example.com/a.png')).to.equal(true);
    expect(mayLoadImage(picture(300, 300))).to.equal(true);
    expect(mayLoadImage('data:image/svg+xml,<svg/>')).to.equal(false);
    expect(mayLoadImage('ftp://example.com/a.png')).to.equal(false);
  });

  it('knows the ending of the file', () => {
    expect(imageExtension('data:image/jpeg;base64,AAAA')).to.equal('jpg');
    expect(imageExtension('https://example.com/x/photo.WEBP?size=2')).to.equal('webp');
    expect(imageExtension('https://example.com/x')).to.equal('png');
  });
});
