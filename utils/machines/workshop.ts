// The workshop's part of the exchange between machines (entrypoints/workshop): it reads, merges and plans, so that the worker only
// carries out plans.
import type { AccountOrder, AccountPlan } from './account/plan';
import type { Step, StepOrder } from './folder/steps';

/** @typeParam W what the worker writes (store/machines/folder-rows.ts) */
export interface MachinesWorkshop<W> {
  /** Plans an exchange with the browser's account, from the current state of the archive. */
  planAccount(order: AccountOrder): Promise<AccountPlan>;
  /** Takes the next step of an exchange through the WebDAV folder. Errors of the server are in the answer, not thrown. */
  folderStep(order: StepOrder): Promise<Step<W>>;
  /** Deletes our files from the folder, and nothing else. */
  eraseFolder(order: null): Promise<{ asked: number }>;
}
