import type { ChatContext } from '../context/index.js';
import type { CoreStrings } from '../i18n/index.js';
import type { MarkdownContext, MarkdownPlugin } from '../markdown/context.js';
import type { DrawQueue } from '../markdown/draw-queue.js';

/**
 * What Markdown of a chat needs to know. `imageDomains`: the thread's rule for images (PROTOCOL A9). `plugins`: what can be
 * in it beyond plain Markdown; the same ones as long as nothing is to be drawn again. `queue`: in which finished texts wait
 * to be drawn; without one they are drawn at once.
 */
export function markdownContext(
  chat: ChatContext,
  strings: CoreStrings,
  imageDomains?: readonly string[],
  plugins?: readonly MarkdownPlugin[],
  queue?: DrawQueue,
): MarkdownContext {
  const codeLabel = (language: string): string => (language === '' ? strings.code : language);
  return {
    strings: {
      copyCode: strings.copy,
      codeCopied: strings.copied,
      codeLabel,
      codeRegion: codeLabel,
      tableRegion: strings.table,
      taskDone: strings.taskDone,
      taskOpen: strings.taskOpen,
    },
    allowedImageDomains: imageDomains,
    plugins,
    queue,
    onDeeplink: (name, data) => chat.commands.followDeeplink(name, data ?? {}),
  };
}
