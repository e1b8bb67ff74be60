// The document's side of the workshop: answers calls, and closes the document when it has been idle or has read much.
import { toBacklistError } from '@/utils/core/errors';
import { WORKSHOP_CHANNEL, type WorkshopReply, type WorkshopRequest } from './workshop-channel';

type Methods<W> = { [N in keyof W]: (input: never) => Promise<unknown> };

/** Milliseconds in which a call that is under way arrives. */
const UNDER_WAY = 100;

/** Bytes and characters of what is in a call. */
function sizeOf(input: unknown): number {
  if (typeof input === 'string') return input.length;
  if (ArrayBuffer.isView(input)) return input.byteLength;
  if (typeof input !== 'object' || input === null) return 0;
  return Object.values(input).reduce<number>((sum, part) => sum + sizeOf(part), 0);
}

/**
 * Answers requests with the methods of `workshop`. Calls `close` when none came for `idle` milliseconds: the document and what
 * it parsed take memory, and the worker that opened it may be dead by then. Of some of what it parsed a browser lets nothing go
 * before the document is closed, so that happens soon once it has read `most` bytes; the next call opens another.
 * @returns stops that
 */
export function serveWorkshop<W extends Methods<W>>(
  workshop: W,
  { idle, most, close }: { idle: number; most: number; close: () => void },
): () => void {
  const channel = new BroadcastChannel(WORKSHOP_CHANNEL);
  const known = new Set<string>();
  let [busy, read] = [0, 0];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    clearTimeout(timer);
    if (busy === 0) timer = setTimeout(close, read < most ? idle : UNDER_WAY);
  };
  const reply = (message: WorkshopReply) => channel.postMessage(message);

  async function serve({ id, method, input }: WorkshopRequest): Promise<void> {
    // Sent once to whichever document is open, and once more as this one said that it is ready.
    if (known.has(id)) return;
    known.add(id);
    busy += 1;
    read += sizeOf(input);
    clearTimeout(timer);
    try {
      const run = Object.hasOwn(workshop, method) ? workshop[method as keyof W] : undefined;
      if (!run) throw new Error(`the workshop has no method ${method}`);
      reply({ to: 'worker', id, state: 'done', value: await run(input as never) });
    } catch (thrown) {
      const error = toBacklistError(thrown);
      reply({
        to: 'worker',
        id,
        state: 'failed',
        code: error.code,
        facts: { ...error.facts },
        message: error.message,
      });
    } finally {
      busy -= 1;
      rest();
    }
  }

  channel.onmessage = (event: MessageEvent<Partial<WorkshopRequest>>) => {
    if (event.data.to === 'workshop') void serve(event.data as WorkshopRequest);
  };
  reply({ to: 'worker', state: 'ready' });
  rest();
  return () => {
    clearTimeout(timer);
    channel.close();
  };
}
