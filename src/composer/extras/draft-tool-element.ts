import { nothing, type TemplateResult } from 'lit';
import type { ToolOption } from '../../options.js';
import { toolChip } from './chips.js';
import { ExtraElement } from './extra-element.js';

/**
 * The tool that the next message uses.
 *
 * @tag ck-draft-tool
 */
export class DraftToolElement extends ExtraElement {
  static override properties = { tool: { attribute: false } };
  tool: ToolOption | null = null;

  protected override render(): TemplateResult | typeof nothing {
    if (!this.tool) return nothing;
    return toolChip(this.tool, this.strings, () => this.chat.commands.setDraft({ toolId: null }));
  }
}
