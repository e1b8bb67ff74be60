// What became of the last exchange with the browser's account, as the settings tell it.

export const ACCOUNT_PROBLEMS = ['quota', 'rate', 'failed'] as const;
export type AccountProblem = (typeof ACCOUNT_PROBLEMS)[number];

export interface AccountState {
  /** When it was last exchanged whole, in milliseconds since 1970; null where it never was. */
  at: number | null;
  /** The browser has no such thing. */
  absent: boolean;
  problem: AccountProblem | null;
  /** What a later version of Backlist wrote lies there. */
  newer: boolean;
  /** Titles of sources, and names of settings, that there is no room for. */
  left: string[];
}
