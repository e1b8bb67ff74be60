// Trusted Types: in a page of ours no string becomes HTML unless it went through this policy, the only one that the
// manifest's policy for content allows (`trusted-types backlist`). What gets here is parsed into an inert document, or was
// made safe and lies in the archive. Browsers without Trusted Types take the string.
// https://w3c.github.io/trusted-types/dist/spec/

/** A policy as far as it is used here; the DOM's types do not know it yet. */
interface Policy {
  createHTML(html: string): string;
  createScriptURL(address: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

const RULES: Policy = {
  createHTML: (html) => html,
  // Only threads of our own pages are ever begun, from our own files.
  createScriptURL: (address) => {
    const { href, origin } = new URL(address, globalThis.location.href);
    return origin === globalThis.location.origin ? href : 'about:blank';
  },
};

let policy: Policy | null = null;

/**
 * The policy, made when it is first needed: a name may be given once. On web pages there is none: a page's own policy does
 * not bind our scripts there, and would tell the page of the attempt.
 */
export function htmlPolicy(): Policy {
  if (/^https?:$/.test(globalThis.location?.protocol ?? '')) return RULES;
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  policy ??= trustedTypes?.createPolicy('backlist', RULES) ?? RULES;
  return policy;
}

/** The address of one of the extension's own scripts, for a thread of a page. Any other address becomes `about:blank`. */
export function scriptAddress(address: string): string {
  return htmlPolicy().createScriptURL(address);
}

/** How the interface of an element reads and writes its HTML, whichever document it is of. */
function htmlProperty(element: Element): PropertyDescriptor | undefined {
  for (let of: object | null = element; of; of = Object.getPrototypeOf(of)) {
    const found = Object.getOwnPropertyDescriptor(of, 'innerHTML');
    if (found) return found;
  }
  return undefined;
}

/** Lets the HTML of an element be set by who knows no policy. */
function open<E extends Element>(element: E): E {
  const html = htmlProperty(element);
  return Object.defineProperty(element, 'innerHTML', {
    get: () => html?.get?.call(element),
    set: (text: string) => html?.set?.call(element, htmlPolicy().createHTML(text)),
  });
}

/**
 * Readability writes parts of a document back into it, as strings. In an inert copy that is made for it, it may.
 * @returns the same document
 */
export function forReadability(copy: Document): Document {
  if (copy.body) open(copy.body);
  const { createElement } = copy;
  copy.createElement = ((name: string) => open(createElement.call(copy, name))) as Document['createElement'];
  return copy;
}
