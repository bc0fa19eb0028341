import type { FunctionTool } from 'openai/resources/responses/responses.js';

/** What the demo page can do for the model: client tools, run in the browser (PROTOCOL 2.3). */
export const PAGE_TOOLS: readonly FunctionTool[] = [
  {
    type: 'function',
    name: 'get_page_title',
    description: 'The title of the page that the user is looking at.',
    parameters: { type: 'object', properties: {}, required: [], additionalProperties: false },
    strict: true,
  },
  {
    type: 'function',
    name: 'set_theme',
    description: 'Makes the page light or dark.',
    parameters: {
      type: 'object',
      properties: { theme: { type: 'string', enum: ['light', 'dark'] } },
      required: ['theme'],
      additionalProperties: false,
    },
    strict: true,
  },
];

/** Arguments as the model wrote them; anything that is not a JSON object counts as none. */
export function parseArguments(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}
