// Recognises challenge pages, which check for human visitors instead of answering.

/** Response headers by which protection services name their own pages. */
const HEADERS: readonly (readonly [name: string, value: RegExp])[] = [
  ['cf-mitigated', /^challenge$/i],
  ['x-vercel-mitigated', /^(?:challenge|deny)$/i],
  ['x-amzn-waf-action', /^(?:challenge|captcha)$/i],
];

/**
 * Marks of challenge pages only. Scripts that the services put into every page of a site are not among them.
 * In order: Cloudflare, Imperva, DataDome, HUMAN, Sucuri, DDoS-Guard, AWS WAF, Anubis, Fastly.
 */
const MARKS =
  /window\._cf_chl_opt|<title>\s*(?:just a moment|attention required! \| cloudflare)|\/_Incapsula_Resource\?|(?:geo|ct)\.captcha-delivery\.com|id=["']px-captcha|sucuri_cloudproxy_js|<title>\s*ddos-guard|window\.gokuProps|\/\.within\.website\/x\/cmd\/anubis\/|<title>\s*client challenge/i;

/** Characters of a page that are searched; such pages are small. */
const LOOKED_AT = 20_000;

/** Whether the headers of an answer say that it is a challenge. */
export function isChallengeAnswer(headers: Headers): boolean {
  return HEADERS.some(([name, value]) => value.test(headers.get(name) ?? ''));
}

/** Whether bytes are such a page: small, and beginning as markup. */
export function isChallengePage(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT));
  const isPage =
    /^[\s\u00ef\u00bb\u00bf]*(?:<!--[^>]*-->\s*)*<(?:!doctype html|html|head|meta|title|script)\b/i.test(
      text,
    );
  return isPage && MARKS.test(text);
}
