import { css } from 'lit';

/** The rows of the whole chat: header, conversation or start screen, composer, disclaimer. */
export const viewStyles = css`
  ck-chat {
    display: flex;
    flex-direction: column;
    position: relative;
    block-size: 100%;
    min-block-size: 0;
  }
  @container ck (inline-size >= 640px) {
    ck-chat {
      --ck-gutter: var(--ck-space-6);
    }
  }
  [hidden] {
    display: none !important;
  }
  ck-header,
  ck-composer {
    display: block;
    flex: none;
    min-inline-size: 0;
  }
  .ck-main {
    display: flex;
    flex-direction: column;
    flex: 1 1 0;
    min-block-size: 0;
  }
  .ck-foot {
    flex: none;
    position: relative;
    z-index: var(--ck-z-composer);
    background: var(--ck-surface);
  }
  /* What scrolls under the composer fades out above it. */
  .ck-foot::before {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-end: 100%;
    block-size: 28px;
    background: linear-gradient(to top, var(--ck-surface), transparent);
    pointer-events: none;
  }
  .ck-tail {
    flex: none;
    padding-block-end: max(var(--ck-space-4), env(safe-area-inset-bottom));
  }
  .ck-tail:has(.ck-disclaimer) {
    padding-block-end: max(var(--ck-space-2), env(safe-area-inset-bottom));
  }
  .ck-disclaimer {
    padding-block: var(--ck-space-2) 0;
    text-align: center;
    text-wrap: balance;
    font-size: var(--ck-fs-caption);
    color: var(--ck-text-tertiary);
  }
  .ck-disclaimer[data-high-contrast] {
    color: var(--ck-text);
  }
  .ck-disclaimer .ck-prose {
    line-height: var(--ck-lh-ui);
  }
  .ck-disclaimer a {
    color: inherit;
    text-underline-offset: 2px;
  }

  /* Start, narrow: the greeting fills the space and the prompts stand on the composer. */
  .ck-start {
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .ck-start > .ck-col {
    display: flex;
    flex-direction: column;
    flex: 1 0 auto;
  }
  .ck-greeting {
    margin-block: auto;
    padding-block: min(var(--ck-space-6), 3cqb);
    font-size: var(--ck-fs-greeting);
    font-weight: var(--ck-fw-semibold);
    letter-spacing: -0.022em;
    line-height: 1.22;
    text-wrap: balance;
    overflow-wrap: anywhere;
    color: var(--ck-text-emphasis);
  }
  .ck-prompts {
    display: grid;
    padding-block-end: var(--ck-space-3);
  }
  .ck-prompt {
    display: flex;
    align-items: center;
    gap: var(--ck-space-3);
    position: relative;
    min-block-size: var(--ck-h-2xl);
    margin-inline: calc(var(--ck-space-3) * -1 + 1px);
    padding: var(--ck-space-2) var(--ck-space-3);
    border-radius: var(--ck-r-item);
    font-size: var(--ck-fs-small);
    line-height: 1.4;
    color: var(--ck-text);
  }
  .ck-prompt-label {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  /* Also without a drawing, so that the labels stay in line. */
  .ck-prompt-icon {
    flex: none;
    inline-size: 18px;
    color: var(--ck-prompt-icon);
  }
  .ck-prompt .ck-go {
    flex: none;
    opacity: 0;
    margin-inline-start: auto;
    color: var(--ck-prompt-icon);
  }
  .ck-prompt:hover {
    background: var(--ck-alpha-4);
  }
  .ck-prompt:active {
    background: var(--ck-alpha-8);
  }
  .ck-prompt:is(:hover, :focus-visible) .ck-go {
    opacity: 1;
  }
  .ck-prompt:focus-visible {
    outline-offset: -2px;
  }

  /* Start, wide: greeting, composer and prompts are one group, a little above the middle. */
  ck-chat[data-wide] .ck-main.ck-start {
    flex: 1 0 auto;
    justify-content: flex-end;
    overflow: visible;
  }
  ck-chat[data-wide] .ck-start > .ck-col {
    flex: none;
  }
  ck-chat[data-wide] .ck-greeting {
    margin: 0;
    padding-block: 0 var(--ck-space-8);
    text-align: center;
    font-size: var(--ck-fs-greeting-wide);
  }
  .ck-after {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: auto;
    padding-block-end: 9cqb;
    scrollbar-width: thin;
  }
  .ck-after .ck-prompts {
    padding-block: var(--ck-space-4) 0;
  }
  .ck-after .ck-prompt {
    margin-inline: var(--ck-space-1);
    font-size: calc(var(--ck-base-size) * 0.9375);
  }
  .ck-after .ck-prompt + .ck-prompt::before {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline: calc(var(--ck-space-3) + 18px + var(--ck-space-3)) var(--ck-space-3);
    block-size: 1px;
    background: var(--ck-border-subtle);
  }
  .ck-after .ck-prompt:hover::before,
  .ck-after .ck-prompt:hover + .ck-prompt::before {
    opacity: 0;
  }

  /* No connection */
  .ck-bar {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--ck-space-2);
    padding: 6px var(--ck-space-4);
    font-size: var(--ck-fs-caption);
    font-weight: var(--ck-fw-medium);
    color: var(--ck-text-secondary);
    background: var(--ck-surface-secondary);
    box-shadow: inset 0 -1px var(--ck-border-subtle);
  }
  .ck-bar .ck-spin {
    inline-size: 12px;
    block-size: 12px;
    border-width: 1.5px;
  }

  :is(:lang(ar), :lang(fa), :lang(ur)) .ck-greeting {
    line-height: 1.4;
  }
`;
