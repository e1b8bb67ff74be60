// Signing in to a reader server, in both dialects: it is found behind what is typed, and each trouble has its sentence.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { markPosts } from '@/utils/store/posts/post-state';
import { signIn } from '@/utils/sync/reader/sign-in';
import type { Dialect } from '../../reader-api/library';
import { FEEDS, ITEMS, useReaderServer } from './reader-rig';

describe.each<Dialect>(['freshrss', 'miniflux'])('signing in to a reader server (%s)', (dialect) => {
  const rig = useReaderServer(dialect);
  const { sync, enter, subscribe, again, all, item, postOf, states, asked } = rig;

  it('says that the password was changed, keeps the marks, and goes on after signing in again', async () => {
    const id = await subscribe();
    rig.server.password = 'another';
    await markPosts(rig.world.db, [(await postOf(item(1))).id], { read: true }, rig.world.clock);
    expect(await again(id)).toMatchObject({ lastCheck: { outcome: 'failed', error: 'sign-in-needed' } });
    await expect(enter('wrong')).rejects.toMatchObject({ code: 'wrong-password' });
    const before = rig.server.log.length;
    expect((await enter()).id).toBe(id);
    await sync();
    expect(item(1).read).toBe(true);
    // Nothing is fetched anew; whom marks could turn round is asked for the one before it is told.
    expect(asked('contents', before)).toBe(dialect === 'miniflux' ? 1 : 0);
    expect((await rig.world.db.get('sources', id))?.lastCheck?.error).toBeNull();
  });

  it('is found behind what is typed: without a scheme, by its API, switched off or not there', async () => {
    const typed = (url: string) =>
      signIn(rig.world, { url, user: rig.server.user, password: rig.server.password });
    expect(await typed(rig.server.base.replace('http://', ''))).toMatchObject({ id: 1 });
    expect(await typed(`${rig.server.base}/reader/api/0`)).toMatchObject({ id: 1 });
    await expect(typed(`${new URL(rig.server.base).origin}/nothing/api/greader.php`)).rejects.toMatchObject({
      code: 'no-reader-api',
    });
    // Whoever answers every address with a page is no such rig.server.
    rig.server.fault = () => ({ status: 200, type: 'text/html', body: '<!doctype html><title>All</title>' });
    await expect(typed(rig.server.address)).rejects.toMatchObject({ code: 'no-reader-api' });
    rig.server.fault = () => null;
    rig.server.on = false;
    if (dialect === 'freshrss')
      await expect(typed(rig.server.address)).rejects.toMatchObject({ code: 'reader-api-off' });
  });

  it.runIf(dialect === 'freshrss')('says that its web server keeps the path to itself', async () => {
    rig.server.fault = ({ path }) =>
      path.startsWith('outside:') ? null : { status: 200, type: 'text/plain', body: 'OK' };
    await expect(enter()).rejects.toMatchObject({ code: 'reader-path-lost' });
  });

  it('says that the web server in front keeps the header to itself', async () => {
    rig.server.fault = ({ authorization }) =>
      authorization ? { status: 401, type: 'text/plain', body: 'Unauthorized!' } : null;
    await expect(enter()).rejects.toMatchObject({ code: 'reader-header-lost' });
    expect(await rig.world.db.count('sources')).toBe(0);
  });

  it('says that the web server in front wants a sign-in of its own, also where it begins to later', async () => {
    const guarded = {
      status: 401,
      type: 'text/html',
      body: '<h1>401 Authorization Required</h1>',
      headers: { 'www-authenticate': 'Basic realm="news"' },
    };
    rig.server.fault = () => guarded;
    await expect(enter()).rejects.toMatchObject({ code: 'reader-behind-login' });
    expect(await rig.world.db.count('sources')).toBe(0);
    expect(asked('accounts/ClientLogin')).toBe(0);
    rig.server.fault = () => null;
    const id = await subscribe();
    rig.server.fault = () => guarded;
    expect((await again(id)).lastCheck).toMatchObject({ outcome: 'failed', error: 'reader-behind-login' });
  });

  it('is found where its host sends us, on another port or scheme, and nowhere else', async () => {
    const moved = createServer(({ url }, response) => {
      const to = new URL(url ?? '/', new URL(rig.server.base).origin);
      response.writeHead(301, { location: to.href }).end();
    });
    moved.listen(0, '127.0.0.1');
    await once(moved, 'listening');
    const { port } = moved.address() as AddressInfo;
    const typed = (host: string) =>
      signIn(rig.world, {
        url: rig.server.base.replace(/\/\/127\.0\.0\.1:\d+/, `//${host}:${port}`),
        user: rig.server.user,
        password: rig.server.password,
      });
    const { id } = await typed('127.0.0.1');
    expect((await rig.world.db.get('sources', id))?.url).toBe(rig.server.base.replace('//', '//ada@'));
    // Another name is another host, which nobody has named.
    await expect(typed('localhost')).rejects.toMatchObject({ code: 'no-reader-api' });
    moved.close();
    moved.closeAllConnections();
  });

  it('sends no password over plain http where a secure address leads there', async () => {
    const secure = rig.server.address.replace('http:', 'https:');
    // As behind a line that is secure, and sends everybody on.
    rig.world.fetch = (url, init) => fetch(String(url).replace('https:', 'http:'), init);
    const signingIn = signIn(rig.world, {
      url: secure,
      user: rig.server.user,
      password: rig.server.password,
    });
    await expect(signingIn).rejects.toMatchObject({ code: 'redirected' });
    expect(asked('ClientLogin')).toBe(0);
  });

  it('asks for another token when its own has expired', async () => {
    const id = await subscribe();
    rig.server.expireTokens();
    await markPosts(
      rig.world.db,
      [(await postOf(item(1))).id],
      { read: true, starred: true },
      rig.world.clock,
    );
    await again(id);
    expect(item(1)).toMatchObject({ read: true, starred: true });
  });

  it('after a backup was restored elsewhere, signing in goes on where it was: nothing twice, marks of both sides', async () => {
    const id = await subscribe();
    const [here, there] = [item(1), item(2)];
    await markPosts(rig.world.db, [(await postOf(here)).id], { read: true }, rig.world.clock);
    // What no backup holds.
    for (const store of ['readerAccounts', 'readerItems', 'readerMarks'] as const)
      await rig.world.db.clear(store);
    there.starred = true;
    expect(await again(id)).toMatchObject({ lastCheck: { error: 'sign-in-needed' } });
    expect((await enter()).id).toBe(id);
    await sync();
    await again(id);
    expect(await all()).toHaveLength(ITEMS);
    expect(await rig.world.db.count('sources')).toBe(FEEDS + 1);
    expect(here.read).toBe(true);
    expect((await postOf(there)).starredAt).not.toBeNull();
    const both = await states();
    expect(both.here).toEqual(both.there);
  });
});
