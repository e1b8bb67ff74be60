// A page that Playwright does not list (the real popup, the real side panel), driven over the browser's own session. What
// is pressed and read goes through the browser's accessibility tree, so what a screen reader cannot find, a test cannot.
import type { CDPSession } from 'playwright-core';
import { openSession, RemoteTarget } from './remote-target';
import { PATIENCE, until } from './until';

interface AxNode {
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: string };
  description?: { value?: string };
  value?: { value?: unknown };
  properties?: { name: string; value: { value?: unknown } }[];
  backendDOMNodeId?: number;
}

/** A thing on the page as the accessibility tree names it. */
export interface Thing {
  role: string;
  name: string;
  value: string;
  description: string;
  disabled: boolean;
  node: number;
}

export type Name = string | RegExp;

const KEYS: Record<string, { code: string; number: number; text?: string }> = {
  Enter: { code: 'Enter', number: 13, text: '\r' },
  Escape: { code: 'Escape', number: 27 },
  Tab: { code: 'Tab', number: 9 },
  ArrowDown: { code: 'ArrowDown', number: 40 },
  ArrowUp: { code: 'ArrowUp', number: 38 },
  Home: { code: 'Home', number: 36 },
  End: { code: 'End', number: 35 },
};

const matches = (name: Name, text: string): boolean =>
  typeof name === 'string' ? text === name : name.test(text);

export class RemotePage extends RemoteTarget {
  /** Attaches to a page that is open. */
  static async attach(browser: CDPSession, targetId: string): Promise<RemotePage> {
    const page = new RemotePage(browser, targetId, await openSession(browser, targetId));
    await page.command('Accessibility.enable');
    return page;
  }

  /** Waits for an open target whose address `match` accepts, and attaches to it. */
  static async find(
    browser: CDPSession,
    what: string,
    match: (url: string) => boolean,
    milliseconds = PATIENCE,
  ): Promise<RemotePage> {
    const target = await until(what, () => openTarget(browser, match), milliseconds);
    const page = await RemotePage.attach(browser, target);
    await until(
      `${what} to load`,
      () => page.evaluate<boolean>('document.readyState === "complete"'),
      milliseconds,
    );
    return page;
  }

  /** Everything that the accessibility tree names, in the page's order. */
  async things(): Promise<Thing[]> {
    const { nodes } = await this.command<{ nodes: AxNode[] }>('Accessibility.getFullAXTree');
    return nodes.flatMap((one) => {
      if (one.ignored || one.backendDOMNodeId === undefined) return [];
      return [
        {
          role: one.role?.value ?? '',
          name: one.name?.value ?? '',
          value: String(one.value?.value ?? ''),
          description: one.description?.value ?? '',
          disabled:
            one.properties?.some(
              (property) => property.name === 'disabled' && property.value.value === true,
            ) ?? false,
          node: one.backendDOMNodeId,
        },
      ];
    });
  }

  /** The things of one role, by name. */
  async all(role: string, name: Name = /^/): Promise<Thing[]> {
    return (await this.things()).filter((thing) => thing.role === role && matches(name, thing.name));
  }

  /** Waits for a thing and answers the first. */
  async get(role: string, name: Name = /^/, milliseconds = PATIENCE): Promise<Thing> {
    return until(`${role} ${String(name)}`, async () => (await this.all(role, name))[0], milliseconds).catch(
      async (error: Error) => {
        throw new Error(
          `${error.message}\nthe page says:\n${await this.text().catch(() => '(nothing: it is closed)')}`,
        );
      },
    );
  }

  /** Presses a thing with the mouse, as a person would: the press is a real gesture. */
  async click(role: string, name: Name = /^/, milliseconds = PATIENCE): Promise<void> {
    const thing = await this.get(role, name, milliseconds);
    await this.#clickNode(thing.node);
  }

  async #clickNode(backendNodeId: number): Promise<void> {
    await this.command('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    const { quads } = await this.command<{ quads: number[][] }>('DOM.getContentQuads', { backendNodeId });
    const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = quads[0] ?? [];
    const at = { x: (x1 + x3) / 2, y: (y1 + y3) / 2, button: 'left', clickCount: 1 };
    await this.command('Input.dispatchMouseEvent', { ...at, type: 'mouseMoved' });
    await this.command('Input.dispatchMouseEvent', { ...at, type: 'mousePressed' });
    // A press may close the popup before it is let go.
    await this.command('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased' }).catch((error: Error) => {
      if (!this.closed) throw error;
    });
  }

  /** Replaces the text of a field. */
  async fill(role: string, name: Name, text: string): Promise<void> {
    const { node } = await this.get(role, name);
    await this.command('DOM.focus', { backendNodeId: node });
    await this.evaluate('document.activeElement?.select?.()');
    await this.command('Input.insertText', { text });
  }

  /** Presses and lets go of a key. */
  async press(key: string): Promise<void> {
    const known = KEYS[key];
    if (!known) throw new Error(`the harness does not know the key ${key}`);
    const event = { key, code: known.code, windowsVirtualKeyCode: known.number };
    await this.command('Input.dispatchKeyEvent', {
      ...event,
      type: known.text ? 'keyDown' : 'rawKeyDown',
      ...(known.text ? { text: known.text } : {}),
    });
    // A key may close the popup before it is let go.
    await this.command('Input.dispatchKeyEvent', { ...event, type: 'keyUp' }).catch((error: Error) => {
      if (!this.closed) throw error;
    });
  }

  /** What the page shows as text, shadow trees included. */
  async text(): Promise<string> {
    return (await this.things())
      .filter((thing) => thing.role === 'StaticText')
      .map((thing) => thing.name)
      .join('\n');
  }

  /** Waits until the page shows a text. */
  async shows(text: Name, milliseconds = PATIENCE): Promise<string> {
    const found = async () => {
      const all = await this.text();
      return (typeof text === 'string' ? all.includes(text) : text.test(all)) && all;
    };
    return until(`the page to say ${String(text)}`, found, milliseconds).catch(async (error: Error) => {
      throw new Error(
        `${error.message}\nthe page says:\n${await this.text().catch(() => '(nothing: it is closed)')}`,
      );
    });
  }

  /** A picture of the page as PNG. */
  async screenshot(): Promise<Buffer> {
    const { data } = await this.command<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  }

  async close(): Promise<void> {
    if (!this.closed) await this.browser.send('Target.closeTarget', { targetId: this.targetId });
    this.end();
  }
}

/** The id of an open target, whatever its type, whose address `match` accepts. */
export async function openTarget(
  browser: CDPSession,
  match: (url: string) => boolean,
): Promise<string | undefined> {
  const { targetInfos } = await browser.send('Target.getTargets', { filter: [{}] });
  const found = targetInfos.find(
    (target) => ['page', 'other', 'webview'].includes(target.type) && match(target.url),
  );
  return found?.targetId;
}
