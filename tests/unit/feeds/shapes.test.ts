// Promise: every shape in which feeds are found is read, as check:feeds prints it. One row, one shape.
import { describe, expect, it } from 'vitest';
import { feedLine } from '../../check/feed-line';
import { bytesOf, TABLES } from './shapes/all-shapes';

describe.each(Object.entries(TABLES))('%s', (_name, shapes) => {
  it.each(shapes.map((shape) => [shape.what, shape] as const))('%s', (_what, shape) => {
    expect(feedLine('shape.xml', bytesOf(shape), shape.headers ?? {})).toMatchObject({
      ok: shape.error === undefined,
      error: shape.error ?? null,
      ...(shape.feed ? { feed: shape.feed } : {}),
      ...(shape.entries ? { entries: shape.entries } : {}),
    });
  });
});
