/** Conversations to record, by name. */
export const PLAN: Readonly<Record<string, object>>;
/** Scenarios of the server that are not recorded: they take long, or change nothing that is seen. */
export const NOT_RECORDED: readonly string[];
