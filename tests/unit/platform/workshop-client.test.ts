// Promise: no call to the workshop hangs, and none is lost because its document was just closing.
import { afterEach, describe, expect, it } from 'vitest';
import { BacklistError } from '@/utils/core/errors';
import { type WorkshopHost, workshopClient } from '@/utils/platform/workshop-client';
import { serveWorkshop } from '@/utils/platform/workshop-server';

interface Sums {
  double(value: number): Promise<number>;
  fail(value: string): Promise<never>;
  hang(value: null): Promise<never>;
  length(value: Uint8Array): Promise<number>;
}

const sums: Sums = {
  double: async (value) => value * 2,
  async fail(value) {
    throw new BacklistError('malformed', { facts: { url: value } });
  },
  hang: () => new Promise(() => undefined),
  length: async (value) => value.byteLength,
};

/** A document that can be opened, closed, and be deaf as one that is just closing. */
function makeHost(idle = 200) {
  const host = {
    opened: 0,
    end: null as (() => void) | null,
    deaf: false,
    open: async () => {
      if (host.end || host.deaf) return;
      host.opened += 1;
      host.end = serveWorkshop(sums, { idle, most: 10_000_000, close: () => host.close() });
    },
    isOpen: async () => host.end !== null,
    close: async () => {
      host.end?.();
      host.end = null;
    },
  };
  return host;
}

let host = makeHost();
const client = (limit: number, on: WorkshopHost = host) =>
  workshopClient<Sums>(['double', 'fail', 'hang', 'length'], on, limit);

afterEach(async () => {
  await host.close();
  host = makeHost();
});

describe('the workshop', () => {
  it('answers many calls at once, each with its own answer, from one document', async () => {
    const { double } = client(1_000);
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => double(n)));
    expect(answers).toEqual(Array.from({ length: 50 }, (_, n) => n * 2));
  });

  it('takes bytes as bytes', async () => {
    expect(await client(1_000).length(new Uint8Array(1_000_000))).toBe(1_000_000);
  });

  it('hands errors back with code and facts', async () => {
    await expect(client(1_000).fail('u')).rejects.toMatchObject({ code: 'malformed', facts: { url: 'u' } });
  });

  it('gives up on what does not end, and works again afterwards', async () => {
    const { hang, double } = client(300);
    await expect(hang(null)).rejects.toMatchObject({ code: 'timeout' });
    expect(await double(2)).toBe(4);
    expect(host.opened).toBe(2);
  });

  it('asks again when the document was closing as it was asked', async () => {
    host.deaf = true;
    const answer = client(3_000).double(21);
    await new Promise((done) => setTimeout(done, 100));
    host.deaf = false;
    expect(await answer).toBe(42);
  });

  it('asks again where another caller has opened the document anew in between', async () => {
    host.deaf = true;
    const lost = client(3_000).double(21);
    await new Promise((done) => setTimeout(done, 100));
    host.deaf = false;
    expect(await client(1_000).double(1)).toBe(2);
    expect(await lost).toBe(42);
    expect(host.opened).toBe(1);
  });

  it('does once what it is asked twice', async () => {
    let times = 0;
    const counting = { count: async (_: null) => ++times };
    const twice: WorkshopHost = {
      ...host,
      // It is ready after it was asked, and asked again for that.
      async open() {
        host.end ??= serveWorkshop(counting, { idle: 200, most: 1, close: () => host.close() });
      },
    };
    expect(await workshopClient<typeof counting>(['count'], twice, 1_000).count(null)).toBe(1);
    await new Promise((done) => setTimeout(done, 50));
    expect(times).toBe(1);
  });

  it('closes soon when it has read much', async () => {
    host = makeHost(60_000);
    const { length } = client(1_000);
    await length(new Uint8Array(9_000_000));
    await new Promise((done) => setTimeout(done, 300));
    expect(await host.isOpen()).toBe(true);
    await length(new Uint8Array(1_000_000));
    await expect.poll(host.isOpen).toBe(false);
    expect(await length(new Uint8Array(3))).toBe(3);
    expect(host.opened).toBe(2);
  });

  it('closes when it has been idle, and opens again', async () => {
    const { double } = client(1_000);
    await double(1);
    await new Promise((done) => setTimeout(done, 400));
    expect(await host.isOpen()).toBe(false);
    expect(await double(3)).toBe(6);
  });

  it('says so when its document cannot be opened', async () => {
    const broken: WorkshopHost = {
      open: () => Promise.reject(new Error('no')),
      isOpen: async () => false,
      close: async () => undefined,
    };
    await expect(client(500, broken).double(1)).rejects.toMatchObject({ code: 'internal' });
  });
});
