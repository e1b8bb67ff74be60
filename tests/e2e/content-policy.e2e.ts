// Promise: a hole in the sanitiser is not the end: our pages run nothing that is not a file of ours, make no HTML of strings
// past one policy, and none of their own work is in the way of that.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { rowsOf, sendMessage } from '../harness/archive-rows';
import { until } from '../harness/until';
import { inWorker } from '../harness/worker';
import { putBody } from '../sanitize/put-body';
import { useWorld } from './support';

const world = useWorld();

/** A page of ours, with what the browser says it stopped there. */
async function opened(address: string): Promise<{ page: Page; stopped: string[] }> {
  const page = await world.companion.context.newPage();
  const stopped: string[] = [];
  await page.exposeFunction('stoppedHere', (what: string) => stopped.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { stoppedHere } = globalThis as unknown as { stoppedHere(what: string): void };
      stoppedHere(`${event.effectiveDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}`);
    });
  });
  await page.goto(world.companion.url(address));
  return { page, stopped };
}

describe('the policy for content', () => {
  it('is as tight as it can be', async () => {
    const policy = await inWorker(
      world.companion,
      () =>
        (chrome.runtime.getManifest().content_security_policy as { extension_pages: string }).extension_pages,
      null,
    );
    const directives = new Map(
      policy.split('; ').map((directive) => {
        const [name = '', ...values] = directive.split(' ');
        return [name, values.join(' ')];
      }),
    );
    // Documents that are read inherit the policy, and what is hidden in them is told by their style attributes.
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toMatch(/unsafe|wasm|\*/);
    expect(Object.fromEntries(directives)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'style-src-attr': "'unsafe-inline'",
      'font-src': "'self'",
      'media-src': "'self'",
      'img-src': "'self' data: http: https:",
      'connect-src': "'self' http: https:",
      'frame-src': "'none'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'backlist',
    });
  });

  /** Which of the ways to style a page take effect in one of ours. */
  const stylesIn = async (address: string) => {
    const { page } = await opened(address);
    const found = await page.evaluate(() => {
      const widthWith = (change: () => void) => {
        change();
        return getComputedStyle(document.body).outlineWidth;
      };
      const sheet = document.createElement('style');
      sheet.textContent = 'body{outline:7px solid !important}';
      const element = widthWith(() => document.head.append(sheet)) === '7px';
      const attribute =
        widthWith(() => document.body.setAttribute('style', 'outline:9px solid !important')) === '9px';
      return { element, attribute };
    });
    await page.close();
    return found;
  };

  it.for(['popup.html', 'sidepanel.html', 'options.html', 'welcome.html'])(
    'allows no style that stands in a page: %s',
    async (address) => expect(await stylesIn(address)).toEqual({ element: false, attribute: false }),
  );

  it.for(['transfer.html', 'workshop.html'])(
    'allows style attributes, of documents that are read there, and no sheet: %s',
    async (address) => expect(await stylesIn(address)).toEqual({ element: false, attribute: true }),
  );

  it('stops what is put into a page past the sanitiser', async () => {
    const { page } = await opened('sidepanel.html?tab=1');
    const done = await page.evaluate(async () => {
      const hits: string[] = [];
      Object.assign(globalThis, { hit: (what: string) => hits.push(what) });
      const tried: Record<string, () => unknown> = {
        innerHTML: () => (document.body.innerHTML += '<img src=x onerror="hit(1)">'),
        insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<p>x'),
        setHTMLUnsafe: () => document.body.setHTMLUnsafe('<p>x'),
        parseFromString: () => new DOMParser().parseFromString('<p>x', 'text/html'),
        createContextualFragment: () => document.createRange().createContextualFragment('<p>x'),
        write: () => document.write('<p>x'),
        srcdoc: () => Object.assign(document.createElement('iframe'), { srcdoc: '<p>x' }),
        script: () => Object.assign(document.createElement('script'), { src: 'https://evil.example/x.js' }),
        text: () => Object.assign(document.createElement('script'), { text: 'hit(2)' }),
        // biome-ignore lint/security/noGlobalEval: it is what is tried
        eval: () => eval('1'),
        Function: () => new Function('return 1')(),
        timer: () => setTimeout('hit(3)' as never, 0),
        handler: () => document.body.setAttribute('onclick', 'hit(4)'),
        worker: () => new Worker('data:text/javascript,1' as never),
        policy: () =>
          (
            globalThis as never as { trustedTypes: { createPolicy(name: string, rules: object): void } }
          ).trustedTypes.createPolicy('other', {}),
      };
      const answers: Record<string, string> = {};
      // What asks by the protocol of the browser's tools may evaluate; what runs later may not.
      await new Promise((later) => setTimeout(later, 0));
      for (const [name, run] of Object.entries(tried)) {
        try {
          run();
          answers[name] = 'done';
        } catch (thrown) {
          answers[name] = (thrown as Error).name;
        }
      }
      // Made by hand, without a string: what needs no Trusted Type is stopped by the other directives.
      const style = document.createElement('style');
      style.textContent = 'body{outline:7px solid}';
      document.head.append(style);
      const frame = document.createElement('iframe');
      frame.src = 'https://evil.example/';
      const form = document.createElement('form');
      form.action = 'https://evil.example/';
      const base = document.createElement('base');
      base.href = 'https://evil.example/';
      document.body.append(frame, form);
      document.head.append(base);
      form.submit();
      await new Promise((later) => setTimeout(later, 500));
      return {
        answers,
        hits,
        outline: getComputedStyle(document.body).outlineWidth,
        base: document.baseURI,
        at: location.protocol,
      };
    });
    expect(done.hits).toEqual([]);
    for (const [name, answer] of Object.entries(done.answers)) expect(answer, name).toMatch(/Error$/);
    expect(done.outline).not.toBe('7px');
    expect(done.base).not.toContain('evil');
    expect(done.at).toBe('chrome-extension:');
    await page.close();
  });

  it('has the browser go over what lies in the archive with a sanitiser of its own, where it has one', async (context) => {
    const { companion } = world;
    const post = (await rowsOf<{ id: number }>(companion, 'posts'))[1];
    const { page } = await opened('welcome.html');
    if (!(await page.evaluate(() => 'setHTML' in Element.prototype))) context.skip('this browser has none');
    await putBody(
      page,
      post?.id ?? 0,
      '<p onclick="hit()">Kept<iframe srcdoc="x"></iframe><script>hit()</script></p>',
    );
    await page.goto(companion.url(`sidepanel.html?tab=1#/post/${post?.id}`));
    const shown = await until('the text', () =>
      page.evaluate(() => {
        const body = document.querySelector('.reader-body')?.shadowRoot?.querySelector('.body');
        return body?.textContent?.includes('Kept') ? body.innerHTML : null;
      }),
    );
    expect(shown).not.toMatch(/onclick|iframe|script/);
    await page.close();
  });

  it('is in the way of nothing that our pages do', async () => {
    const { companion } = world;
    const [post] = await rowsOf<{ id: number }>(companion, 'posts');
    const addresses = [
      'popup.html',
      `sidepanel.html?tab=1#/post/${post?.id}`,
      'options.html',
      'welcome.html',
      'transfer.html',
    ];
    for (const address of addresses) {
      const { page, stopped } = await opened(address);
      await page.getByRole('heading').first().waitFor();
      if (address.includes('/post/')) {
        await until('the text, in its own style', () =>
          page.evaluate(() => {
            const root = document.querySelector('.reader-body')?.shadowRoot;
            return Boolean(root?.querySelector('.body p')) && (root?.adoptedStyleSheets.length ?? 0) > 0;
          }),
        );
      }
      if (address === 'transfer.html') {
        const file = {
          name: 'note.md',
          mimeType: '',
          buffer: Buffer.from('---\ntitle: A ==note==\n---\nText **of** it'),
        };
        await page.locator('input[type=file]').first().setInputFiles(file);
        await page.getByRole('button', { name: 'Import', exact: true }).waitFor();
      }
      // What makes Markdown asks, when it is loaded, whether it could parse a string of nothing; it is never given one.
      expect(
        stopped.filter((what) => !/^require-trusted-types-for .*DOMParser parseFromString\| /.test(what)),
        address,
      ).toEqual([]);
      await page.close();
    }
    expect(
      await sendMessage(companion, 'lookup', { query: 'lock', limit: 5, offset: 0, order: 'relevance' }),
    ).toMatchObject({ ok: true });
  });
});
