// The worker's side of the workshop: opens its document when there is work, and waits for each call a limited time.
import { BacklistError } from '@/utils/core/errors';
import { WORKSHOP_CHANNEL, type WorkshopReply, type WorkshopRequest } from './workshop-channel';
import { closeWorkshop, isWorkshopOpen, openWorkshop } from './workshop-document';

/** Milliseconds that a call may take. */
const TIME_LIMIT = 30_000;
/** Milliseconds between checks that the document is still open. */
const CHECK_EVERY = 2_000;

interface Call {
  request: WorkshopRequest;
  resolve(value: unknown): void;
  reject(error: BacklistError): void;
}

export interface WorkshopHost {
  open(): Promise<void>;
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

const realHost: WorkshopHost = { open: openWorkshop, isOpen: isWorkshopOpen, close: closeWorkshop };

/** Sends calls over the channel and settles them as replies come. */
class Caller {
  readonly #calls = new Map<string, Call>();
  #channel: BroadcastChannel | null = null;
  readonly #host: WorkshopHost;
  readonly #limit: number;

  constructor(host: WorkshopHost, limit: number) {
    this.#host = host;
    this.#limit = limit;
  }

  async call(method: string, input: unknown): Promise<unknown> {
    const request: WorkshopRequest = { to: 'workshop', id: crypto.randomUUID(), method, input };
    let checking: ReturnType<typeof setInterval> | undefined;
    let limit: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<unknown>((resolve, reject) => {
        const call: Call = { request, resolve, reject };
        this.#calls.set(request.id, call);
        const channel = this.#listen();
        limit = setTimeout(() => this.#giveUp(), this.#limit);
        checking = setInterval(() => void this.#reopenIfClosed(call), Math.min(CHECK_EVERY, this.#limit / 3));
        this.#host.open().then(
          () => channel.postMessage(request),
          (cause) => reject(unreachable(cause)),
        );
      });
    } finally {
      clearTimeout(limit);
      clearInterval(checking);
      this.#calls.delete(request.id);
      if (this.#calls.size === 0) this.#hangUp();
    }
  }

  #listen(): BroadcastChannel {
    if (this.#channel) return this.#channel;
    const channel = new BroadcastChannel(WORKSHOP_CHANNEL);
    channel.onmessage = (event: MessageEvent<Partial<WorkshopReply>>) => {
      if (event.data.to === 'worker') this.#settle(event.data as WorkshopReply);
    };
    this.#channel = channel;
    return channel;
  }

  #settle(reply: WorkshopReply): void {
    // The document before it may have been closing when a request was sent, or have died since.
    if (reply.state === 'ready') {
      for (const { request } of this.#calls.values()) this.#listen().postMessage(request);
      return;
    }
    const call = this.#calls.get(reply.id);
    if (reply.state === 'done') call?.resolve(reply.value);
    else call?.reject(new BacklistError(reply.code, { facts: reply.facts, message: reply.message }));
  }

  /** What is asked then is asked once more by whoever waits for it, as soon as the document is ready. */
  async #reopenIfClosed(call: Call): Promise<void> {
    try {
      if (!(await this.#host.isOpen())) await this.#host.open();
    } catch (cause) {
      call.reject(unreachable(cause));
    }
  }

  /** A call does not end: closes the document, and fails every call that waits for it. */
  #giveUp(): void {
    for (const call of this.#calls.values()) call.reject(new BacklistError('timeout'));
    this.#host.close().catch((error) => console.warn('Backlist: the workshop could not be closed.', error));
  }

  #hangUp(): void {
    this.#channel?.close();
    this.#channel = null;
  }
}

function unreachable(cause: unknown): BacklistError {
  return new BacklistError('internal', { cause, message: 'the workshop could not be opened' });
}

/**
 * A workshop whose methods run in its document. Each rejects with the BacklistError that the method threw, with `timeout` after
 * 30 seconds, or with `internal` where the document cannot be opened.
 * @param methods the names of the methods, each of which takes one value that can be cloned
 */
export function workshopClient<W extends object>(
  methods: readonly (keyof W & string)[],
  host: WorkshopHost = realHost,
  limit = TIME_LIMIT,
): W {
  const caller = new Caller(host, limit);
  const entries = methods.map((name) => [name, (input: unknown) => caller.call(name, input)] as const);
  // The compiler cannot relate the names to W's methods; the document's side implements the same interface.
  return Object.fromEntries(entries) as unknown as W;
}
