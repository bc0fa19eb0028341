/** Sizes in bytes of brotli that a build must not exceed. They may only be lowered. */
export const BUDGETS = {
  /** `chatkit.js`, the script on the page's critical path. */
  script: 3 * 1024,
  /** Everything that is loaded before a first streamed Markdown answer is on screen. */
  firstAnswer: 55 * 1024,
};
