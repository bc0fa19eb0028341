import { css } from 'lit';

/** The record of questions and answers. */
export const answersStyles = css`
  ck-item:has(> ck-answers:empty) {
    display: none;
  }
  ck-answers {
    display: block;
    max-inline-size: 440px;
    margin-block: var(--ck-space-1);
  }
  .ck-answers {
    display: grid;
    gap: var(--ck-space-3);
    padding: var(--ck-space-4);
    border-radius: var(--ck-r-card);
    box-shadow: inset 0 0 0 1px var(--ck-border);
    font-size: var(--ck-fs-small);
    overflow-wrap: anywhere;
  }
  .ck-answers dt {
    color: var(--ck-text-tertiary);
  }
  .ck-answers dd {
    margin-block-start: 2px;
    font-weight: var(--ck-fw-medium);
    white-space: pre-line;
  }
  .ck-answers dd[data-none] {
    font-weight: var(--ck-fw);
    color: var(--ck-text-tertiary);
  }
  @media (forced-colors: active) {
    .ck-answers {
      border: 1px solid CanvasText;
    }
  }
`;
