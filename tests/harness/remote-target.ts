// A session with any target of the browser (a page that Playwright does not list, a worker), through the browser's own.
import type { CDPSession } from 'playwright-core';

interface Waiting {
  done(result: unknown): void;
  fail(error: Error): void;
}

/** Answers within this time, or the target is taken for dead; in milliseconds. */
const PATIENCE = 10_000;

export class RemoteTarget {
  private count = 0;
  private readonly waiting = new Map<number, Waiting>();
  protected closed = false;

  protected constructor(
    protected readonly browser: CDPSession,
    readonly targetId: string,
    private readonly sessionId: string,
  ) {
    browser.on('Target.receivedMessageFromTarget', this.onMessage);
    browser.on('Target.detachedFromTarget', this.onDetached);
  }

  /** Attaches to a target that is open. */
  static async attachTo(browser: CDPSession, targetId: string): Promise<RemoteTarget> {
    return new RemoteTarget(browser, targetId, await openSession(browser, targetId));
  }

  private readonly onMessage = (event: { sessionId: string; message: string }): void => {
    if (event.sessionId === this.sessionId) this.receive(event.message);
  };

  private readonly onDetached = (event: { sessionId: string }): void => {
    if (event.sessionId === this.sessionId) this.end();
  };

  private receive(message: string): void {
    const { id, result, error } = JSON.parse(message) as {
      id?: number;
      result?: unknown;
      error?: { message: string };
    };
    const waiting = id === undefined ? undefined : this.waiting.get(id);
    if (!waiting || id === undefined) return;
    this.waiting.delete(id);
    if (error) waiting.fail(new Error(error.message));
    else waiting.done(result);
  }

  /** Lets go of the target, which stays open. */
  async detach(): Promise<void> {
    if (this.closed) return;
    const { sessionId } = this;
    this.end();
    await this.browser.send('Target.detachFromTarget', { sessionId });
  }

  protected end(): void {
    this.closed = true;
    this.browser.off('Target.receivedMessageFromTarget', this.onMessage);
    this.browser.off('Target.detachedFromTarget', this.onDetached);
    for (const { fail } of this.waiting.values()) fail(new Error('the page was closed'));
    this.waiting.clear();
  }

  /** Sends a DevTools command to this page. */
  command<T = unknown>(method: string, params: Record<string, unknown> = {}): Promise<T> {
    if (this.closed) return Promise.reject(new Error('the page was closed'));
    this.count += 1;
    const id = this.count;
    return new Promise<T>((done, fail) => {
      const timer = setTimeout(
        () => fail(new Error(`${method} was not answered in ${PATIENCE} ms`)),
        PATIENCE,
      );
      const settle =
        <A>(then: (value: A) => void) =>
        (value: A) => {
          clearTimeout(timer);
          then(value);
        };
      this.waiting.set(id, { done: settle((result) => done(result as T)), fail: settle(fail) });
      const message = JSON.stringify({ id, method, params });
      this.browser.send('Target.sendMessageToTarget', { sessionId: this.sessionId, message }).catch(fail);
    });
  }

  /** The value of a JavaScript expression in the page; promises are awaited. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.command<{
      result: { value: T };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    }>('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}

/** Opens a session and answers its id. */
export async function openSession(browser: CDPSession, targetId: string): Promise<string> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  return sessionId;
}
