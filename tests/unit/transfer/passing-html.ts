// In the place of the sanitiser, which needs a real browser's DOM and is tested there (tests/e2e/safe-html): HTML passes as
// it is parsed. For `vi.mock`.
import { parseHtml } from '@/utils/extract/html/parse-html';

export const makeSafe = (html: string): { html: string; body: HTMLElement } => {
  const { body } = parseHtml(html);
  return { html: body.innerHTML, body };
};

export const safeHtml = (html: string): string => html;
