// Promise: what leaves a page is bounded and of its main part, and nothing at all where the page is private.
import { describe, expect, it } from 'vitest';
import { pageProbeSchema, pageTextSchema } from '@/utils/model/page';
import { useExtract } from './extract/in-browser';

const ADDRESS = 'https://blog.example/post#part';
const PARAGRAPH = `<p>${'A sentence that is long enough to be read as part of an article. '.repeat(6)}</p>`;
const extract = useExtract();

describe('the probe', () => {
  it('tells an article with its links and feeds', async () => {
    const probe = await extract.call(
      'readProbe',
      `<head><title> A
        title </title><link rel=canonical href="/canonical">
        <link rel=alternate type=application/rss+xml href="/feed" title=Feed></head>
        <body><nav><a href="/nav">n</a></nav><main>${PARAGRAPH.repeat(6)}
        <a href="https://a.example/1#x">1</a><a href="https://a.example/1">1 again</a><a href="mailto:x@a.example">m</a>
        <a href="#other">here</a><a href="/older">o</a><footer><a href="/footer">f</a></footer></main></body>`,
      ADDRESS,
    );
    expect(probe).toEqual({
      url: ADDRESS,
      canonical: 'https://blog.example/canonical',
      article: true,
      private: null,
      links: ['https://a.example/1', 'https://blog.example/older'],
      feeds: [{ url: 'https://blog.example/feed', title: 'Feed' }],
      title: 'A title',
    });
    expect(pageProbeSchema.safeParse(probe).success).toBe(true);
  });

  it('stays within the bounds of the message, whatever the page holds', async () => {
    const anchors = Array.from({ length: 1_000 }, (_, n) => `<a href="https://a.example/${n}">x</a>`).join(
      '',
    );
    const probe = await extract.call(
      'readProbe',
      `<head><title>${'t'.repeat(9_000)}</title></head><body><a href="https://a.example/${'x'.repeat(9_000)}">x</a>${anchors}`,
      ADDRESS,
    );
    expect(probe.links).toHaveLength(300);
    expect(pageProbeSchema.safeParse(probe).success).toBe(true);
  });

  it('is not misled by elements that take the names of the document', async () => {
    const html = '<head><title>real</title></head><body><img name="title"><img name="body">';
    expect((await extract.call('readProbe', html, ADDRESS)).title).toBe('real');
  });

  it('says nothing of a private page but why', async () => {
    const probe = await extract.call(
      'readProbe',
      `<head><title>secret</title></head><body>${PARAGRAPH.repeat(6)}<input autocomplete="cc-csc">`,
      ADDRESS,
    );
    expect(probe.private).toBe('checkout');
    expect({ ...probe, private: null }).toEqual({
      url: '',
      canonical: null,
      article: false,
      private: null,
      links: [],
      feeds: [],
      title: '',
    });
  });
});

const amongMany = (html: string) => `${'<input type=checkbox>'.repeat(50)}${html}`;

describe('private pages', () => {
  it.each([
    ['<input autocomplete="billing cc-number">', 'https://a.example/', 'checkout'],
    ['<input><select autocomplete="cc-exp-month"></select>', 'https://a.example/', 'checkout'],
    ['', 'https://shop.example/en/checkout/step-2', 'checkout'],
    ['', 'https://shop.example/cart', 'checkout'],
    ['', 'https://a.example/order/payment', 'checkout'],
    ['', 'https://a.example/payments/confirm', 'checkout'],
    ['', 'https://checkout.pay.example/x', 'checkout'],
    ['', 'https://a.example/users/sign_in', 'login'],
    ['', 'https://a.example/login.php?next=/', 'login'],
    ['', 'https://a.example/wp-login.php', 'login'],
    ['', 'https://accounts.a.example/', 'login'],
    ['', 'https://a.example/forgot-password', 'login'],
    ['', 'https://blog.example/2024/how-we-rebuilt-checkout', null],
    ['', 'https://blog.example/payments/why-idempotency-matters', null],
    ['', 'https://blog.example/the-login-page-nobody-wanted', null],
    ['<input type=text autocomplete=name>', 'https://blog.example/post', null],
  ])('%s at %s: %s', async (html, address, reason) => {
    expect(await extract.call('privateReason', html, address)).toBe(reason);
    // Where there are many fields, the browser is asked otherwise.
    if (html !== '') expect(await extract.call('privateReason', amongMany(html), address)).toBe(reason);
  });

  it.each([
    ['<input type=PASSWORD>', 'password'],
    ['<div style="display:none"><input type=password></div>', null],
  ])('shown: %s', async (html, reason) => {
    for (const page of [html, amongMany(html)])
      expect(await extract.call('privateReasonShown', page, 'https://blog.example/post')).toBe(reason);
  });
});

describe('the extractor', () => {
  it('reads the main text in blocks, twice the same, and leaves the page as it was', async () => {
    const { probes, articles, unchanged } = await extract.call(
      'readTwice',
      `<html lang="en_GB"><head><title>How the post came to be written – The Site</title>
       <meta property="article:published_time" content="2021-03-04T05:06:07Z"></head><body><nav><p>${'menu '.repeat(60)}</p></nav>
       <article><h1>How the post came to be written</h1>${PARAGRAPH}<h2>A part</h2>${PARAGRAPH}<ul><li>one</li><li>two</li></ul>${PARAGRAPH}</article>
       <footer>imprint</footer></body></html>`,
      ADDRESS,
    );
    expect(unchanged).toBe(true);
    expect(probes[0]).toEqual(probes[1]);
    expect(articles[0]).toEqual(articles[1]);
    const text = pageTextSchema.parse(articles[0]);
    expect(text).toMatchObject({ url: ADDRESS, lang: 'en-GB', title: 'How the post came to be written' });
    expect(text.headings).toContain('A part');
    expect(text.published).toBe(Date.UTC(2021, 2, 4, 5, 6, 7));
    expect(text.text).toContain('one\ntwo');
    expect(text.text.split('\n\n').length).toBeGreaterThanOrEqual(4);
    expect(text.text).not.toMatch(/imprint|menu/);
  });

  it.each([
    ['A title | Site', '<h1>Another heading</h1>', '<meta property=og:site_name content=Site>', 'A title'],
    ['A title of a post – The Site', '<h1>A title of a post</h1>', '', 'A title of a post'],
    ['Site – A title of a post', '<h1>Site</h1>', '', 'Site – A title of a post'],
    ['A title – a subtitle', '<h1>Something else</h1>', '', 'A title – a subtitle'],
    ['A title – a subtitle', '<h1>A title – a subtitle</h1>', '', 'A title – a subtitle'],
  ])('calls %s with %s %s: %s', async (title, heading, meta, expected) => {
    const html = `<head><title>${title}</title>${meta}</head><body><article>${heading}${PARAGRAPH.repeat(4)}</article>`;
    expect((await extract.call('readTwice', html, ADDRESS)).articles[0]?.title).toBe(expected);
  });

  it('finds no article where there is none', async () => {
    const { articles } = await extract.call('readTwice', '<title>x</title><p>short</p>', ADDRESS);
    expect(articles[0]).toBeNull();
  });

  it('reads documents nested more deeply than any stack', async () => {
    expect(await extract.call('textOfDeepDocument', 20_000)).toBe('x');
  });
});
