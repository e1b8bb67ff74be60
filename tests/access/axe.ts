// What axe-core finds on a page by the rules of WCAG 2.2 AA and its own best practices.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

const AXE = path.resolve(import.meta.dirname, '../../node_modules/axe-core/axe.min.js');
let source: Promise<string> | undefined;

interface Violation {
  id: string;
  help: string;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

/** A line for each violation, with the first element that has it. */
export async function axeFaults(page: Page): Promise<string[]> {
  source ??= readFile(AXE, 'utf8');
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await source);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(...context: unknown[]): Promise<{ violations: Violation[] }> };
    };
    const rule = 'target-size';
    const all = (await axe.run({ rules: { [rule]: { enabled: true } } })).violations;
    /** A bar that floats over a list hides half of a target wherever the list happens to rest: it is judged in the middle. */
    const staysSmall = async ({ target: [selector] }: Violation['nodes'][number]) => {
      const element = typeof selector === 'string' ? document.querySelector(selector) : null;
      if (!element) return true;
      element.scrollIntoView({ block: 'center' });
      const { violations: found } = await axe.run(element, { runOnly: { type: 'rule', values: [rule] } });
      return found.length > 0;
    };
    const kept: Violation[] = [];
    for (const violation of all) {
      if (violation.id !== rule) kept.push(violation);
      else {
        const nodes: Violation['nodes'] = [];
        for (const node of violation.nodes) if (await staysSmall(node)) nodes.push(node);
        if (nodes.length > 0) kept.push({ ...violation, nodes });
      }
    }
    return kept;
  });
  return violations.map(
    ({ id, help, nodes }) =>
      `axe ${id}: ${help}: ${nodes.length} × ${JSON.stringify(nodes[0]?.target)} ${nodes[0]?.failureSummary?.split('\n').at(1)?.trim() ?? ''}`,
  );
}
