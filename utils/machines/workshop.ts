// What the workshop does for the exchange between machines: it reads, merges and plans, so that the worker need only carry
// out (entrypoints/workshop).
import type { AccountOrder, AccountPlan } from './account/plan';
import type { Step, StepOrder } from './folder/steps';

/** @typeParam W what the worker writes (store/folder-rows.ts) */
export interface MachinesWorkshop<W> {
  /** Plans an exchange with the browser's account, from what the archive holds at this moment. */
  planAccount(order: AccountOrder): Promise<AccountPlan>;
  /** Takes the next step of an exchange through the reader's folder. Never rejects for what a server does. */
  folderStep(order: StepOrder): Promise<Step<W>>;
  /** Deletes what machines put into the folder, and nothing else. */
  eraseFolder(order: null): Promise<{ asked: number }>;
}
