import { css } from 'lit';

/** The conversation's scroller, its rhythm, and what stands in it besides messages. */
export const threadStyles = css`
  ck-thread {
    display: flex;
    flex-direction: column;
    flex: 1 1 0;
    min-block-size: 0;
    position: relative;
  }
  .ck-scroll {
    flex: 1;
    min-block-size: 0;
    /* A size container, so that the last exchange can be as tall as the view. */
    container: ck-scroll / size;
    overflow-x: hidden;
    overflow-y: auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    position: relative;
  }
  /* Where bars take room: the column stays over the composer, and does not move when an answer outgrows the view. */
  @container ck (inline-size >= 900px) {
    .ck-scroll {
      scrollbar-gutter: stable both-edges;
    }
  }
  .ck-scroll:focus-visible {
    outline-offset: -2px;
  }
  .ck-log {
    --_log-start: var(--ck-space-4);
    --_log-end: var(--ck-space-10);
    padding-block: var(--_log-start) var(--_log-end);
  }
  .ck-exchange {
    display: flex;
    flex-direction: column;
    gap: var(--ck-item-gap);
  }
  .ck-exchange + .ck-exchange,
  .ck-group + .ck-group,
  .ck-chapter + .ck-chapter {
    margin-block-start: var(--ck-turn-gap);
  }
  /* What is skipped counts its lists for itself. Were this so for some boxes only, browsers would count through the whole
     conversation again whenever another one becomes the last. */
  .ck-chapter,
  .ck-group,
  .ck-exchange {
    contain: style;
  }
  /* What is out of view costs nothing, and can still be found and read aloud: whole chapters, in them groups, and in the
     last group all exchanges but the last. (Each such box costs a little in every frame: so not all exchanges.) The box
     reaches over the gutters, because what stands out of it would be cut off. */
  .ck-chapter:not(:last-child),
  .ck-chapter:not(:last-child) > .ck-group,
  .ck-group:not(:last-child),
  .ck-chapter:last-child > .ck-group:last-child > .ck-exchange:not(:last-child) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto var(--_guess);
    overflow-clip-margin: 8px;
    margin-inline: calc(var(--ck-gutter) * -1);
    padding-inline: var(--ck-gutter);
  }
  /* How tall each may be until it was seen. Rather too tall: of what turns out lower, too much would come near at once. */
  .ck-exchange {
    --_guess: 500px;
  }
  .ck-group {
    --_guess: 5000px;
  }
  .ck-chapter {
    --_guess: 50000px;
  }
  /* Not drawn yet. */
  .ck-group:empty {
    min-block-size: var(--_guess);
  }
  /* Room for the answer, so that a question that was just sent can stand at the top of the view. */
  .ck-exchange[data-reserved] {
    min-block-size: calc(100cqb - var(--_log-start) - var(--_log-end));
  }
  /* The place of a row of buttons that are still being fetched. */
  ck-actions:not(:defined) {
    min-block-size: var(--ck-h-md);
  }
  ck-item,
  ck-actions,
  ck-live,
  ck-error,
  ck-older {
    display: block;
    min-inline-size: 0;
  }
  :is(ck-item, ck-live, ck-error, ck-older):is([hidden], :empty) {
    display: none;
  }
  ck-item[data-type='user_message'] {
    display: flex;
    flex-direction: column;
  }
  .ck-exchange > * + ck-item[data-starts-turn],
  .ck-exchange > ck-item[data-type='user_message'] + * {
    margin-block-start: calc(var(--ck-turn-gap) - var(--ck-item-gap));
  }
  ck-item + ck-item[data-type='assistant_message'] {
    margin-block-start: var(--ck-space-1);
  }
  .ck-exchange > ck-notice + ck-item[data-type='user_message'] {
    margin-block-start: calc(var(--ck-turn-gap) - var(--ck-item-gap));
  }

  /* Shown only when the note that is fetched for it does not come soon: it would be seen for a moment. */
  ck-error > p {
    animation: ck-appear 0.2s 0.6s backwards;
  }

  .ck-to-end {
    position: absolute;
    inset-block-end: var(--ck-space-3);
    inset-inline-start: 50%;
    translate: -50% 0;
    z-index: var(--ck-z-to-end);
    background: var(--ck-surface-popover);
    color: var(--ck-text);
    box-shadow:
      0 0 0 1px var(--ck-edge),
      var(--ck-shadow-2);
    animation: ck-appear var(--ck-dur-2) var(--ck-ease);
  }
  .ck-to-end:dir(rtl) {
    translate: 50% 0;
  }
  .ck-to-end:hover {
    background: color-mix(in oklch, var(--ck-surface-popover), var(--ck-text) 7%);
  }
  .ck-has-news::before {
    content: '';
    position: absolute;
    inset-block-start: -1px;
    inset-inline-end: -1px;
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: var(--ck-info-solid);
    box-shadow: 0 0 0 2px var(--ck-surface);
  }
  @keyframes ck-appear {
    from {
      opacity: 0;
    }
  }

  /* Signs of life */
  .ck-dot {
    inline-size: 12px;
    block-size: 12px;
    border-radius: 50%;
    background: var(--ck-text);
    animation: ck-pulse 1.2s ease-in-out infinite;
    margin-block: 7px;
  }
  @keyframes ck-pulse {
    0%,
    100% {
      opacity: 0.35;
      scale: 0.8;
    }
    50% {
      opacity: 1;
      scale: 1;
    }
  }
  /* Between two items of one answer: shown only when the pause is long, and without moving the end. */
  ck-live[data-between] {
    block-size: 0;
  }
  ck-live[data-between] .ck-dot {
    animation:
      ck-appear 0.2s 0.6s backwards,
      ck-pulse 1.2s 0.6s ease-in-out infinite;
  }
  @media (forced-colors: active) {
    .ck-dot,
    .ck-has-news::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .ck-to-end {
      border: 1px solid ButtonText;
    }
  }
`;
