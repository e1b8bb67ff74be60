// Promise: the check of the sanitiser can fail: what runs or asks the network where nothing is sanitised is named by it.
import { expect, it } from 'vitest';
import { runCheck } from '../sanitize/run-check';
import { useWorld } from './support';

const RUNNING = [
  { name: 'handler', payload: '<img src=x onerror="window.one=1">' },
  { name: 'hover', payload: '<p onmouseover="alert(1)">x</p>' },
  { name: 'link', payload: '<a href="javascript:void(window.two=2)">x</a>' },
];
const ASKING = { name: 'picture', payload: '<img src="https://evil.example/picture">' };
const FINE = { name: 'fine', payload: '<p>x</p>' };

// No name leads anywhere: what is asked for is noted and never sent.
const world = useWorld({ launch: () => ({ flags: ['--host-resolver-rules=MAP * ~NOTFOUND'] }) });

it('names what runs and what asks where the sanitiser is left out, and nothing else', async () => {
  const seen = await runCheck(world.companion, [...RUNNING, ASKING, FINE], {
    unsafe: true,
    defences: ['bare'],
  });
  expect(seen.ran.sort()).toEqual(RUNNING.map(({ name }) => name).sort());
  expect(seen.requests).toContain('picture: https://evil.example/picture');
  expect(seen.requests.join('\n')).not.toContain('fine');
  expect(seen.broken).toEqual([]);
});
