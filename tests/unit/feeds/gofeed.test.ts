// Feeds as others expect them to be read: the gofeed collection, where it is present.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { scoreGofeed } from '../../check/gofeed-score';

const CORPORA =
  process.env.BACKLIST_CORPORA ?? path.resolve(import.meta.dirname, '../../../../shared/corpora');
const FOLDER = path.join(CORPORA, 'feeds/gofeed/testdata');

it.skipIf(!existsSync(FOLDER))(
  'reads at least 97 % of titles, links, ids, dates and contents (skipped: no corpora)',
  () => {
    const { fields, misses } = scoreGofeed(FOLDER);
    const right = [...fields.values()].reduce((sum, [count]) => sum + count, 0);
    const named = [...fields.values()].reduce((sum, [, count]) => sum + count, 0);
    console.log(misses.join('\n'));
    console.log(`${right} of ${named} right`, Object.fromEntries(fields));
    expect(named).toBeGreaterThan(200);
    expect(right / named).toBeGreaterThanOrEqual(0.97);
  },
);
