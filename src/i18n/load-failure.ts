/** What is said when the chat's own code did not load: in English, because its translations did not load either. */
export const loadFailure = {
  message: 'The chat could not be loaded. Check your connection.',
  retry: 'Try again',
} as const;
