// Exchanges sources and settings with the browser's account: carries out the workshop's plan. Repeating a step changes nothing.
import type { AccountItems } from '@/utils/machines/account/items';
import type { AccountPlan } from '@/utils/machines/account/plan';
import type { Mirror } from '@/utils/machines/reconcile';
import type { AccountProblem } from '@/utils/model/account-state';
import type { Job } from '@/utils/model/job';
import type { Settings } from '@/utils/model/settings';
import { putJob } from '@/utils/store/job-store';
import { machineOf } from '@/utils/store/machine';
import { writeAccountRows } from '@/utils/store/machines/account-store';
import type { SyncDeps } from '../deps';
import { DAY, HOUR } from '../schedule';
import { carryOut } from './source-orders';

/** Wait after a failure, in milliseconds. Browsers allow 120 writes a minute and 1,800 an hour; an exchange makes two. */
const RETRY = 2 * 60_000;

/** Changes settings, except those that the user has changed since: they are noted the next time. */
async function changeSettings({ settings }: SyncDeps, orders: AccountPlan['settings']): Promise<void> {
  const now = await settings.read();
  const standing = orders.filter(({ name, was }) => JSON.stringify(now[name]) === JSON.stringify(was));
  const change: Partial<Settings> = Object.fromEntries(standing.map(({ name, shall }) => [name, shall]));
  if (standing.length > 0) await settings.change(change);
}

/** Makes one exchange. */
export async function exchangeAccount(deps: SyncDeps, items: AccountItems): Promise<AccountPlan> {
  const { db, now, settings } = deps;
  const [stored, machine] = [await items.read(), await machineOf(db)];
  const order = { stored, machine, now: now(), settings: await settings.read() };
  const plan = await deps.machines.planAccount(order);
  await writeAccountRows(db, plan);
  await changeSettings(deps, plan.settings);
  const mirrors: Mirror[] = [];
  for (const asked of plan.sources) {
    const mirror = await carryOut(db, asked, now());
    if (mirror) mirrors.push(mirror);
  }
  await writeAccountRows(db, { entities: [], mirrors: [...plan.settingMirrors, ...mirrors], gone: [] });
  if (mirrors.length > 0) deps.announce({ of: 'sources' });
  if (Object.keys(plan.write).length > 0) await items.write(plan.write);
  if (plan.remove.length > 0) await items.remove(plan.remove);
  return plan;
}

function problemOf(error: unknown): AccountProblem {
  const message = error instanceof Error ? error.message : String(error);
  if (/MAX_WRITE|rate/i.test(message)) return 'rate';
  return /quota/i.test(message) ? 'quota' : 'failed';
}

/** The job: makes one exchange, and plans the next one in a day if nothing changes. */
export async function runAccount(deps: SyncDeps, job: Job): Promise<void> {
  const done = { ...job, leaseUntil: 0, attempts: 0 };
  const { account } = await deps.settings.read();
  if (!account || !deps.account)
    return putJob(deps.db, { ...done, cursor: { absent: !deps.account }, notBefore: deps.now() + DAY });
  try {
    const { left, newer } = await exchangeAccount(deps, deps.account);
    const cursor = { at: deps.now(), problem: null, newer, left: JSON.stringify(left) };
    await putJob(deps.db, { ...done, cursor, notBefore: deps.now() + DAY });
  } catch (error) {
    const problem = problemOf(error);
    if (problem === 'failed') console.error('Backlist: the account could not be exchanged.', error);
    const notBefore = deps.now() + (problem === 'rate' ? HOUR : RETRY * 2 ** Math.min(5, job.attempts));
    await putJob(deps.db, { ...done, attempts: job.attempts, cursor: { ...job.cursor, problem }, notBefore });
  }
  deps.announce({ of: 'account' });
}
