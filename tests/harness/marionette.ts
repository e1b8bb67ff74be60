// Firefox's own remote protocol (Marionette), spoken directly: the one that reaches the pages of extensions, the sidebar
// and the toolbar popup. A message is its length, a colon, and JSON: [type, id, command or error, parameters or result].
import { connect, type Socket } from 'node:net';

type Answer = [type: number, id: number, error: { error: string; message: string } | null, result: unknown];

export class Marionette {
  private buffer = Buffer.alloc(0);
  private last = 0;
  private readonly waiting = new Map<number, { done(result: unknown): void; fail(error: Error): void }>();

  private constructor(private readonly socket: Socket) {
    socket.on('data', (bytes) => this.read(bytes));
    const end = (why: string) => {
      for (const { fail } of this.waiting.values()) fail(new Error(`Firefox ${why}`));
      this.waiting.clear();
    };
    socket.on('close', () => end('closed the connection'));
    socket.on('error', (error) => end(`cut the connection: ${error.message}`));
  }

  /** Connects to a Firefox on this machine and begins a session. */
  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((done, fail) => {
      socket.once('connect', done);
      socket.once('error', fail);
    });
    const marionette = new Marionette(socket);
    await marionette.send('WebDriver:NewSession', {});
    return marionette;
  }

  private read(bytes: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, bytes]);
    for (;;) {
      const colon = this.buffer.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.buffer.subarray(0, colon));
      if (this.buffer.length < end) return;
      const message: unknown = JSON.parse(this.buffer.subarray(colon + 1, end).toString('utf8'));
      this.buffer = this.buffer.subarray(end);
      // The first message greets and is no answer.
      if (Array.isArray(message)) this.settle(message as Answer);
    }
  }

  private settle([, id, error, result]: Answer): void {
    const asked = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) asked?.fail(new Error(`${error.error}: ${error.message}`));
    else asked?.done(result);
  }

  /** Sends a command. @throws Error as Firefox tells it. */
  send<T = unknown>(command: string, parameters: object = {}): Promise<T> {
    this.last += 1;
    const id = this.last;
    const text = JSON.stringify([0, id, command, parameters]);
    return new Promise<T>((done, fail) => {
      this.waiting.set(id, { done: done as (result: unknown) => void, fail });
      this.socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  /** Runs the body of an async function in the page, or in the browser itself, with `args`; answers what it returns. */
  async run<T>(where: 'content' | 'chrome', body: string, args: readonly unknown[] = []): Promise<T> {
    await this.send('Marionette:SetContext', { value: where });
    const script = `const [args, done] = [[...arguments].slice(0, -1), arguments[arguments.length - 1]];
      (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value } = await this.send<{ value: { value?: T; error?: string } }>(
      'WebDriver:ExecuteAsyncScript',
      {
        script,
        args,
        sandbox: where === 'chrome' ? 'system' : null,
      },
    );
    if (value.error !== undefined) throw new Error(value.error);
    return value.value as T;
  }

  close(): void {
    this.socket.destroy();
  }
}
