// The id of this machine among the user's: made once per archive.
import { MACHINE_LENGTH } from '@/utils/machines/stamp';
import type { Archive } from './database';
import { write } from './write';

const RADIX = 36;
const KEY = 'machine';

/** 52 random bits modulo 36^8 (less than 2^42), so that all ids are practically equally likely. */
function randomName(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return ((high % 2 ** 20) * 2 ** 32 + low) % RADIX ** MACHINE_LENGTH;
}

/** This machine's id, 8 characters of base 36; made if there is none. */
export async function machineOf(db: Archive): Promise<string> {
  return write(db, ['meta'], async (tx) => {
    const number = (await tx.objectStore('meta').get(KEY)) ?? randomName();
    await tx.objectStore('meta').put(number, KEY);
    return number.toString(RADIX).padStart(MACHINE_LENGTH, '0');
  });
}
