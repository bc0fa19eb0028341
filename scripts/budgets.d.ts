export const BUDGETS: { readonly script: number; readonly firstAnswer: number };
