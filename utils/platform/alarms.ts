// The alarm that wakes the worker for the next job. It only wakes: what to do is a row in the database.
import { browser } from 'wxt/browser';

const NAME = 'next-job';

/** Wakes the worker at a time (milliseconds since 1970; at once if that has passed); null: not at all. */
export async function wakeAt(time: number | null): Promise<void> {
  if (time === null) {
    await browser.alarms.clear(NAME);
    return;
  }
  const set = await browser.alarms.get(NAME);
  // It is set already, to the second.
  if (set && Math.abs(set.scheduledTime - time) < 1_000) return;
  await browser.alarms.create(NAME, { when: Math.max(time, Date.now()) });
}

/** Calls `listener` when the alarm goes off. Call it synchronously at the top of the worker. */
export function onWake(listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === NAME) listener();
  });
}
