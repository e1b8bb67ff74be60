// Pages that ask whether a person is visiting are told apart from pages that only stand behind the same services.
import { describe, expect, it } from 'vitest';
import { isChallengeAnswer, isChallengePage } from '@/utils/sync/challenge';

const bytes = (text: string) => new TextEncoder().encode(text);
const page = (head: string, body = '') =>
  bytes(`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`);

describe('a challenge', () => {
  it.each([
    ['cf-mitigated', 'challenge', true],
    ['x-vercel-mitigated', 'challenge', true],
    ['x-amzn-waf-action', 'captcha', true],
    ['cf-mitigated', 'none', false],
    ['server', 'cloudflare', false],
  ])('header %s: %s', (name, value, is) => {
    expect(isChallengeAnswer(new Headers({ [name]: value }))).toBe(is);
  });

  it.each([
    ['Cloudflare', page('<title>Just a moment...</title>'), true],
    ['Cloudflare, by its script', page('<script>window._cf_chl_opt={cvId:3}</script>'), true],
    ['Cloudflare, blocked', page('<title>Attention Required! | Cloudflare</title>'), true],
    ['Imperva', page('', '<iframe src="/_Incapsula_Resource?CWUDNSAI=9"></iframe>'), true],
    ['DataDome', page('<script src="https://ct.captcha-delivery.com/c.js"></script>'), true],
    ['Anubis', page('<link rel="stylesheet" href="/.within.website/x/cmd/anubis/static/x.css">'), true],
    ['a byte order mark before it', bytes('\ufeff <html><title>Just a moment...</title>'), true],
    [
      'any page of a protected site',
      page('<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>'),
      false,
    ],
    ['an article that speaks of it', page('<title>Why “Just a moment...”?</title>'), false],
    ['a feed that speaks of it', bytes('<rss><title>Just a moment...</title></rss>'), false],
    ['nothing', bytes(''), false],
  ])('%s', (_what, body, is) => {
    expect(isChallengePage(body)).toBe(is);
  });
});
