import { html, nothing, type TemplateResult } from 'lit';
import type { CoreStrings } from '../i18n/index.js';
import type { StartScreenPrompt } from '../options.js';
import type { UserMessageContent } from '../protocol/index.js';
import { icon, namedIcon } from '../ui/icons.js';

/** The large question of the start screen. */
export function greeting(text: string): TemplateResult {
  return html`<h2 class="ck-greeting" part="greeting" dir="auto">${text}</h2>`;
}

/** The page's suggestions; choosing one sends it. */
export function promptList(
  prompts: readonly StartScreenPrompt[],
  strings: CoreStrings,
  choose: (prompt: StartScreenPrompt) => void,
): TemplateResult | typeof nothing {
  if (prompts.length === 0) return nothing;
  return html`<div class="ck-prompts" part="prompts" role="group" aria-label=${strings.suggestions}>
    ${prompts.map(
      (prompt) =>
        html`<button type="button" class="ck-prompt" part="prompt" @click=${() => choose(prompt)}>
          ${prompt.icon ? html`<span class="ck-prompt-icon">${namedIcon(prompt.icon, 18)}</span>` : nothing}
          <span class="ck-prompt-label" dir="auto">${prompt.label}</span>
          <span class="ck-go">${icon('arrow-up-right', 16)}</span>
        </button>`,
    )}
  </div>`;
}

/** The message that a prompt sends. */
export function promptContent({ prompt }: StartScreenPrompt): readonly UserMessageContent[] {
  if (typeof prompt === 'string') return [{ type: 'input_text', text: prompt }];
  return prompt.map((part): UserMessageContent => {
    if (part.type === 'input_text') return part;
    const { id, text, group, data = {}, interactive = false } = part;
    return { type: 'input_tag', id, text, data, interactive, ...(group === undefined ? {} : { group }) };
  });
}
