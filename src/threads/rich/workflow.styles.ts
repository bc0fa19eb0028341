import { css } from 'lit';

/** Workflows and tasks. */
export const workflowStyles = css`
  ck-workflow {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
  }
  .ck-flow-head {
    display: inline-flex;
    align-items: center;
    align-self: flex-start;
    gap: 4px;
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: var(--ck-h-sm);
    position: relative;
    border-radius: var(--ck-r-xs);
    color: var(--ck-text-secondary);
    font-size: var(--ck-fs-small);
    font-weight: var(--ck-fw-medium);
  }
  /* In line with the icons of the tasks, and its words with theirs. */
  .ck-flow-head > .ck-i {
    margin-inline-end: calc(var(--ck-space-2) - 4px);
  }
  .ck-flow-label {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  button.ck-flow-head::after {
    content: '';
    position: absolute;
    inset: min(0px, (var(--ck-h-sm) - var(--ck-touch, 0px)) / 2) 0;
  }
  button.ck-flow-head:hover {
    color: var(--ck-text);
  }
  .ck-flow-mark {
    flex: none;
    color: var(--ck-text-tertiary);
  }
  .ck-flow-mark > .ck-i {
    transition: rotate var(--ck-dur-2) var(--ck-ease);
  }
  .ck-flow-head[aria-expanded='true'] .ck-flow-mark > .ck-i {
    rotate: 90deg;
  }

  .ck-flow {
    display: grid;
    padding-block: var(--ck-space-2) var(--ck-space-1);
    animation: ck-appear var(--ck-dur-2) var(--ck-ease);
  }
  ck-task {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    column-gap: var(--ck-space-2);
    position: relative;
    padding-block: 4px;
    font-size: var(--ck-fs-small);
  }
  ck-item:has(> ck-task[hidden]) {
    display: none;
  }
  .ck-flow > ck-task {
    padding-block: 0 var(--ck-space-3);
  }
  .ck-flow > ck-task:last-child {
    padding-block-end: 0;
  }
  /* From one icon to the next, where something stands between them. */
  .ck-flow > ck-task:not(:last-child):has(.ck-task-content, .ck-chips)::before {
    content: '';
    position: absolute;
    inset-inline-start: 7.5px;
    inset-block: 24px 4px;
    inline-size: 1px;
    background: var(--ck-border-strong);
  }
  .ck-task-icon {
    display: grid;
    place-items: center;
    block-size: 20px;
    color: var(--ck-text-tertiary);
  }
  .ck-task-icon > i {
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: var(--ck-n-8);
  }
  .ck-task-title {
    line-height: 20px;
    color: var(--ck-text-secondary);
    overflow-wrap: anywhere;
  }
  .ck-task-content {
    display: block;
    inline-size: fit-content;
    max-inline-size: 100%;
    color: var(--ck-text-tertiary);
  }
  .ck-task-content > .ck-prose {
    line-height: 1.5;
  }
  .ck-task-title + .ck-task-content {
    margin-block-start: 2px;
  }
  .ck-task-content > .ck-prose > * + * {
    margin-block-start: var(--ck-space-2);
  }
  .ck-task-content :is(strong, h1, h2, h3, h4, h5, h6) {
    color: var(--ck-text-secondary);
    font-size: inherit;
  }

  .ck-chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  * + .ck-chips {
    margin-block-start: 6px;
  }
  .ck-chips > [role='listitem'] {
    max-inline-size: 100%;
    min-inline-size: 0;
  }
  .ck-chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: 26px;
    padding-inline: 9px;
    border-radius: var(--ck-r-chip);
    background: var(--ck-alpha-4);
    box-shadow: inset 0 0 0 1px var(--ck-border-subtle);
    color: var(--ck-text-secondary);
    font-size: var(--ck-fs-caption);
    text-decoration: none;
  }
  :is(a, button).ck-chip:hover {
    background: var(--ck-alpha-8);
    color: var(--ck-text);
  }
  .ck-chip > .ck-i {
    color: var(--ck-text-tertiary);
  }
  .ck-chip-more {
    font-weight: var(--ck-fw-medium);
  }
  .ck-chip-mark {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin-inline-start: -2px;
    border-radius: var(--ck-r-2xs);
    background: var(--ck-text-secondary);
    color: var(--ck-n-1);
    font-size: 9px;
    font-weight: var(--ck-fw-semibold);
    line-height: 1;
    text-transform: uppercase;
  }
  @media (forced-colors: active) {
    .ck-chip {
      border: 1px solid CanvasText;
    }
    .ck-task-icon > i {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
