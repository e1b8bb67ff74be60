// What of ours stands on a web page takes a press only when it has been in plain view for a moment, and when a browser tells that
// is its own affair: a press that comes too early is one that a person makes again.
import { until } from './until';

/** Milliseconds between two presses: what was pressed has its effect meanwhile, or was not taken. */
const BETWEEN = 1_500;

/** Presses again and again until it has had its effect. */
export async function pressUntil(
  what: string,
  press: () => Promise<void>,
  holds: () => Promise<boolean>,
): Promise<void> {
  await until(
    what,
    async () => {
      await press();
      return until(what, holds, BETWEEN).catch(() => false);
    },
    30_000,
  );
}
