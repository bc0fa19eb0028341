import { css } from 'lit';

/** Rare states of a chat; adopted with their chunk. */
export const statesStyles = css`
  ck-error-note,
  ck-failed-thread,
  ck-failure,
  ck-progress,
  ck-quote,
  ck-skeleton,
  ck-widget-line {
    display: contents;
  }
  ck-notice {
    display: block;
  }
  /* The bubble keeps its measure; what went wrong has the whole row. */
  .ck-user[data-failed] {
    inline-size: 100%;
    max-inline-size: 100%;
  }
  .ck-user[data-failed] > * {
    max-inline-size: 75%;
  }
  .ck-user[data-failed] .ck-bubble {
    background: var(--ck-surface-tertiary);
    color: var(--ck-text-secondary);
  }
  .ck-fail {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 2px var(--ck-space-1);
    font-size: var(--ck-fs-caption);
    color: var(--ck-danger-text);
  }
  .ck-fail > span {
    min-block-size: var(--ck-h-xs);
    line-height: 1.25;
    display: inline-flex;
    gap: 5px;
    align-items: center;
    padding-inline-end: var(--ck-space-1);
  }
  .ck-fail > .ck-fail-ways {
    gap: var(--ck-space-1);
    padding: 0;
  }
  .ck-progress {
    display: flex;
    gap: var(--ck-space-2);
    align-items: center;
    min-block-size: 26px;
    color: var(--ck-text-tertiary);
    font-size: var(--ck-fs-body);
  }
  .ck-progress > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .ck-stopped {
    display: flex;
    gap: var(--ck-space-2);
    align-items: center;
    min-block-size: 28px;
    color: var(--ck-text-tertiary);
    font-size: var(--ck-fs-small);
  }
  .ck-quoted {
    display: flex;
    gap: var(--ck-space-2);
    align-items: stretch;
    max-inline-size: 100%;
    padding-inline: var(--ck-space-1);
    color: var(--ck-text-secondary);
    font-size: var(--ck-fs-small);
    line-height: 1.45;
  }
  .ck-quoted::before {
    content: '';
    inline-size: 2px;
    border-radius: 2px;
    background: var(--ck-n-7);
    flex: none;
  }
  .ck-quoted > span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .ck-placeholder {
    display: flex;
    align-items: center;
    gap: var(--ck-space-2);
    min-block-size: var(--ck-h-sm);
    color: var(--ck-text-secondary);
    font-size: var(--ck-fs-small);
    font-weight: var(--ck-fw-medium);
  }
  .ck-placeholder > .ck-i {
    color: var(--ck-text-tertiary);
  }
  .ck-placeholder > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  /* Errors and notices */
  ck-item + ck-live + ck-error,
  ck-item + ck-notice {
    margin-block-start: var(--ck-space-1);
  }
  ck-item[data-type='user_message'] + ck-live:empty + ck-error {
    margin-block-start: calc(var(--ck-turn-gap) - var(--ck-item-gap));
  }

  /* Opening a thread, and its older pages */
  .ck-skeleton {
    display: flex;
    flex-direction: column;
    gap: calc(var(--ck-u) * 2.5);
    padding-block: var(--ck-space-4);
    overflow: hidden;
    animation: ck-appear 0.2s 0.15s backwards;
  }
  .ck-skeleton > .ck-skeleton-bubble {
    align-self: flex-end;
    inline-size: 46%;
    block-size: 44px;
    border-radius: var(--ck-r-bubble);
    margin-block-end: var(--ck-space-4);
  }
  .ck-skeleton > .ck-skeleton-bubble:not(:first-child) {
    inline-size: 34%;
    margin-block-start: var(--ck-space-6);
  }
  .ck-skeleton > :nth-child(4n + 3) {
    inline-size: 97%;
  }
  .ck-skeleton > :nth-child(4n) {
    inline-size: 88%;
  }
  .ck-skeleton > :nth-child(4n + 5) {
    inline-size: 41%;
  }
  .ck-older-row {
    display: flex;
    align-items: center;
    justify-content: center;
    flex-wrap: wrap;
    gap: var(--ck-space-2);
    min-block-size: var(--ck-h-lg);
    padding-block-end: var(--ck-space-4);
    color: var(--ck-text-secondary);
    font-size: var(--ck-fs-small);
  }

  /* Setup mistakes */
  ck-setup {
    display: flex;
    flex: 1;
    min-block-size: 0;
    overflow: auto;
  }
  .ck-setup {
    inline-size: 100%;
    max-inline-size: 460px;
    margin: auto;
    padding: var(--ck-space-6);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--ck-space-3);
    justify-items: start;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .ck-setup-badge {
    inline-size: 44px;
    block-size: 44px;
    border-radius: var(--ck-r-md);
    display: grid;
    place-items: center;
    background: var(--ck-warning-soft);
    color: var(--ck-warning-soft-fg);
  }
  .ck-setup h2 {
    font-size: var(--ck-fs-h2);
    font-weight: var(--ck-fw-semibold);
    letter-spacing: -0.012em;
    line-height: 1.3;
  }
  .ck-setup p {
    font-size: var(--ck-fs-small);
    color: var(--ck-text-secondary);
    line-height: 1.55;
  }
  .ck-setup p code {
    font: var(--ck-fw-medium) 0.92em var(--ck-font-mono);
    color: var(--ck-text);
  }
  .ck-setup a {
    color: var(--ck-text);
    text-underline-offset: 3px;
  }
  .ck-setup .ck-code {
    inline-size: 100%;
  }
  .ck-setup .ck-code pre {
    padding-block: var(--ck-space-1) var(--ck-space-3);
  }
`;
