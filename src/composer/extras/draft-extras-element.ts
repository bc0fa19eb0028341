import { html, type TemplateResult } from 'lit';
import { Selected } from '../../context/index.js';
import { draftTags, withoutTag } from '../draft.js';
import { attachmentTiles } from './attachment-tiles.js';
import { quoteChip, tagChips } from './chips.js';
import { ExtraElement } from './extra-element.js';

/**
 * What goes along with the text of the draft, above it: the text replied to, files, and tags.
 *
 * @tag ck-draft-extras
 */
export class DraftExtrasElement extends ExtraElement {
  readonly #draft = new Selected(this, ({ draft }) => draft);

  protected override render(): TemplateResult {
    const { quotedText, attachments, content } = this.#draft.value;
    const { strings } = this;
    const { commands } = this.chat;
    return html`${quoteChip(quotedText, strings, () => commands.setDraft({ quotedText: null }))}
    ${attachmentTiles(attachments, strings, {
      remove: (localId) => commands.removeAttachment(localId),
      retry: (localId) => commands.retryAttachment(localId),
    })}
    ${tagChips(draftTags(content), strings, (tag) =>
      commands.setDraft({ content: withoutTag(this.#draft.value.content, tag) }),
    )}`;
  }
}
