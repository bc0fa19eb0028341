import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../i18n/index.js';
import type { ToolOption } from '../../options.js';
import type { InputTag } from '../../protocol/index.js';
import { icon, namedIcon } from '../../ui/icons.js';
import { x } from '../../ui/more-icons.js';

/** The text that the message replies to. */
export function quoteChip(
  quotedText: string | null,
  strings: Strings,
  remove: () => void,
): TemplateResult | typeof nothing {
  if (quotedText === null) return nothing;
  return html`<div class="ck-reply" part="composer-quote" role="group" aria-label=${strings.replyingTo}>
    <span class="ck-reply-text" dir="auto">${quotedText}</span>
    ${removeButton(strings.removeQuote, remove)}
  </div>`;
}

/** Tags that the plain input cannot show between the words; they are sent where they stand. */
export function tagChips(
  tags: readonly InputTag[],
  strings: Strings,
  remove: (tag: InputTag) => void,
): TemplateResult | typeof nothing {
  if (tags.length === 0) return nothing;
  return html`<ul class="ck-pills" part="composer-tags" aria-label=${strings.tags}>
    ${tags.map(
      (tag) =>
        html`<li class="ck-pill">
          <bdi class="ck-trunc">@${tag.text}</bdi>${removeButton(strings.removeTag(tag.text), () => remove(tag))}
        </li>`,
    )}
  </ul>`;
}

/** The tool that the next message uses. */
export function toolChip(tool: ToolOption, strings: Strings, remove: () => void): TemplateResult {
  return html`<span class="ck-toolchip" part="composer-tool">
    ${namedIcon(tool.icon, 16)}<span class="ck-trunc" dir="auto">${tool.shortLabel ?? tool.label}</span>
    ${removeButton(strings.removeTool(tool.label), remove, 14)}
  </span>`;
}

function removeButton(label: string, remove: () => void, size = 12): TemplateResult {
  return html`<button type="button" class="ck-x" data-tip aria-label=${label} @click=${remove}>
    ${icon(x, size)}
  </button>`;
}
