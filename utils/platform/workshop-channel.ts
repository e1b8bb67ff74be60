// The protocol between worker and workshop: a BroadcastChannel of the extension's origin (structured clone, so that bytes
// travel as bytes). No web page and no content script can hear it.
import { type ErrorCode, toBacklistError } from '@/utils/core/errors';

export const WORKSHOP_CHANNEL = 'backlist-workshop';

export interface WorkshopRequest {
  to: 'workshop';
  id: string;
  method: string;
  input: unknown;
}

export type WorkshopReply = { to: 'worker'; id: string } & (
  | { state: 'taken' }
  | { state: 'done'; value: unknown }
  | { state: 'failed'; code: ErrorCode; facts: Record<string, string | number>; message: string }
);

type Methods<W> = { [N in keyof W]: (input: never) => Promise<unknown> };

/**
 * Answers requests with the methods of `workshop`. Calls `close` when none came for `idle` milliseconds: the document and what
 * it parsed take memory, and the worker that opened it may be dead by then.
 * @returns stops that
 */
export function serveWorkshop<W extends Methods<W>>(
  workshop: W,
  { idle, close }: { idle: number; close: () => void },
): () => void {
  const channel = new BroadcastChannel(WORKSHOP_CHANNEL);
  let busy = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    clearTimeout(timer);
    if (busy === 0) timer = setTimeout(close, idle);
  };
  const reply = (message: WorkshopReply) => channel.postMessage(message);

  async function serve({ id, method, input }: WorkshopRequest): Promise<void> {
    busy += 1;
    clearTimeout(timer);
    reply({ to: 'worker', id, state: 'taken' });
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
  rest();
  return () => {
    clearTimeout(timer);
    channel.close();
  };
}
