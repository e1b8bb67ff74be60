// The last exchange with the browser's account, as the settings show it.

export const ACCOUNT_PROBLEMS = ['quota', 'rate', 'failed'] as const;
export type AccountProblem = (typeof ACCOUNT_PROBLEMS)[number];

export interface AccountState {
  /** When an exchange was last completed, in milliseconds since 1970; null before the first. */
  at: number | null;
  /** The browser has no `storage.sync`. */
  absent: boolean;
  problem: AccountProblem | null;
  /** There are items of a later version of Backlist. */
  newer: boolean;
  /** Titles of sources, and names of settings, that there is no room for. */
  left: string[];
}
