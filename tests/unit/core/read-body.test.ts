// Guards: no more of a body is read than is allowed, and none of one that says beforehand that it is longer.
import { expect, test } from 'vitest';
import { readBody } from '@/utils/core/read-body';

/** A body of ten-byte pieces without end, and how many of them were asked for. */
function endless(headers: Record<string, string> = {}) {
  const told = { pieces: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        told.pieces += 1;
        controller.enqueue(new Uint8Array(10));
      },
      cancel() {
        told.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { told, response: new Response(stream, { headers }) };
}

test('one without end is given up at the limit', async () => {
  const { told, response } = endless();
  await expect(readBody(response, 95)).rejects.toMatchObject({ code: 'too-large' });
  expect(told).toEqual({ pieces: 10, cancelled: true });
});

test('of one that says that it is longer, nothing is read', async () => {
  const { told, response } = endless({ 'content-length': '96' });
  await expect(readBody(response, 95)).rejects.toMatchObject({ code: 'too-large' });
  expect(told).toEqual({ pieces: 0, cancelled: true });
});

test('one that says less than it is, is given up all the same', async () => {
  const { told, response } = endless({ 'content-length': '5' });
  await expect(readBody(response, 95)).rejects.toMatchObject({ code: 'too-large' });
  expect(told.cancelled).toBe(true);
});

test('one within the limit comes whole', async () => {
  expect(await readBody(new Response('a lock'), 6)).toEqual(new TextEncoder().encode('a lock'));
});
