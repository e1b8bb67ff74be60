// The alarm that wakes the worker for the next stored job. It only wakes; what is to be done is a row in the database.
import { browser } from 'wxt/browser';

const NAME = 'next-job';

/** Wakes the worker at a time (milliseconds since 1970; at once when it has passed), or not at all. */
export async function wakeAt(time: number | null): Promise<void> {
  if (time === null) {
    await browser.alarms.clear(NAME);
    return;
  }
  const set = await browser.alarms.get(NAME);
  if (set && Math.abs(set.scheduledTime - time) < 1_000) return;
  await browser.alarms.create(NAME, { when: Math.max(time, Date.now()) });
}

/** Calls `listener` when the alarm rings. To be called synchronously at the top of the worker. */
export function onWake(listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === NAME) listener();
  });
}
