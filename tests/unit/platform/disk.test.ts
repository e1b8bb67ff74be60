// Promise: on a full disk nothing new comes in, and it is told how much is missing; where there is room again, it goes on.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { toBacklistError } from '@/utils/core/errors';
import { missingRoom } from '@/utils/platform/disk';
import { forgetFullDisk, isStillFull, LOOK_AGAIN, LOOK_SOON, noteFullDisk } from '@/utils/platform/note-disk';

const MB = 1_000_000;
let free = 0;
const later = (milliseconds: number) => isStillFull(Date.now() + milliseconds);

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', {
    storage: { estimate: async () => ({ quota: 900 * MB + free, usage: 900 * MB }) },
  });
});

describe('a full disk', () => {
  it('is full until there is room, and a while later it is tried again whatever the browser says', async () => {
    free = 1 * MB;
    await noteFullDisk();
    expect(await missingRoom()).toBe(49 * MB);
    expect(await later(LOOK_AGAIN - 1_000)).toBe(true);
    expect(await later(LOOK_AGAIN + 1_000)).toBe(false);
    free = 50 * MB;
    expect(await later(0)).toBe(false);
    await forgetFullDisk();
    expect(await missingRoom()).toBeNull();
  });

  it('that the browser knew nothing of is looked at again soon', async () => {
    free = 300 * MB;
    await noteFullDisk();
    expect(await missingRoom()).toBe(50 * MB);
    expect(await later(0)).toBe(true);
    expect(await later(LOOK_SOON + 1_000)).toBe(false);
  });
});

it.for([
  ['IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)', 'quota'],
  ['Maximum key generator value reached.', 'disk'],
  ['something else', 'internal'],
] as const)('what Chromium says in other words is told as what it is: %s', ([message, code]) => {
  expect(toBacklistError(new Error(message)).code).toBe(code);
});
