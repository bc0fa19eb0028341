import type { ChatContext } from '../context/index.js';
import type { LazyPart } from '../ui/lazy.js';

/** The list of threads, fetched when it is first opened. When it cannot be fetched it is closed again, to be tried anew. */
export const historyPart = (commands: ChatContext['commands']): LazyPart => ({
  tag: 'ck-history',
  load: async () => {
    try {
      (await import('./history/index.js')).registerHistory();
    } catch (error) {
      commands.closeHistory();
      throw error;
    }
  },
});
