import { beforeAll, describe, expect, test } from 'vitest';
import { newEntity, withField } from '@/utils/machines/entity';
import { type Bag, openBag, SetAside, sealBag } from '@/utils/machines/folder/bag';
import { readName } from '@/utils/machines/folder/names';
import { makeVault, openVault, readVault, type Vault, writeVault } from '@/utils/machines/folder/vault';
import { nextStamp } from '@/utils/machines/stamp';
import { codeOf } from './code-of';

const FAST = 100_000;
const PASSPHRASE = 'mills and weirs and locks';

let made: Awaited<ReturnType<typeof makeVault>>;
beforeAll(async () => {
  made = await makeVault(PASSPHRASE, FAST);
});

describe('the vault', () => {
  test('opens with its passphrase, however it was composed, and with no other', async () => {
    const { vault } = await makeVault('caf\u00e9 au lait, s\u2019il vous pla\u00eet', FAST);
    const again = readVault(writeVault(vault));
    expect((await openVault(again, 'cafe\u0301 au lait, s\u2019il vous plai\u0302t')).id).toBe(vault.id);
    expect(await codeOf(openVault(again, 'cafe au lait'))).toBe('wrong-passphrase');
  });

  test('holds nothing secret, asks OWASP’s count, and its key does not come out', async () => {
    const { vault, open } = await makeVault(PASSPHRASE);
    expect(vault.kdf.iterations).toBeGreaterThanOrEqual(600_000);
    expect(new TextDecoder().decode(writeVault(vault))).not.toContain('mills');
    await expect(crypto.subtle.exportKey('raw', open.key)).rejects.toThrow();
  });

  test('one that was changed, made weak, or is of a later version does not open', async () => {
    const { vault } = made;
    const changed = (change: object) => new TextEncoder().encode(JSON.stringify({ ...vault, ...change }));
    const read = (bytes: Uint8Array) => codeOf(Promise.resolve().then(() => readVault(bytes)));
    expect(await read(changed({ version: 2 }))).toBe('folder-newer');
    expect(await read(changed({ kdf: { ...vault.kdf, iterations: 1 } }))).toBe('folder-damaged');
    expect(await read(new TextEncoder().encode('{'))).toBe('folder-damaged');
    const other = { ...vault, id: '0'.repeat(32) } as Vault;
    expect(await codeOf(openVault(other, PASSPHRASE))).toBe('wrong-passphrase');
  });
});

describe('a file', () => {
  const entity = withField(newEntity('post:guid:x'), 'read', 5, nextStamp(5, 'aaaaaaaa'));
  const bag: Bag = { kind: 'changes', machine: 'aaaaaaaa', entities: [entity] };
  const why = (work: Promise<unknown>) =>
    work.then(
      () => 'opened',
      (error) => (error instanceof SetAside ? error.why : String(error)),
    );

  test('comes back as it was, and never in the same bytes', async () => {
    const [one, two] = [await sealBag(made.open, bag), await sealBag(made.open, bag)];
    expect(await openBag(made.open, one.name, one.bytes)).toEqual(bag);
    expect(two.name).not.toBe(one.name);
    expect(readName(one.name)).toMatchObject({ kind: 'changes', machine: 'aaaaaaaa' });
  });

  test('that is cut, changed, renamed, another vault’s or of a later version is set aside', async () => {
    const { name, bytes } = await sealBag(made.open, bag);
    expect(await why(openBag(made.open, name, bytes.slice(0, 30)))).toBe('torn');
    expect(await why(openBag(made.open, name, new Uint8Array(0)))).toBe('torn');
    for (let at = 0; at < bytes.length; at += 7) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect(await why(openBag(made.open, name, flipped))).toBe('torn');
    }
    expect(await why(openBag(made.open, 'holiday.jpg', bytes))).toBe('foreign');
    const other = (await makeVault('another', FAST)).open;
    expect(await why(openBag(other, name, bytes))).toBe('sealed');
    expect(await why(openBag({ ...made.open, id: other.id }, name, bytes))).toBe('sealed');
  });
});
