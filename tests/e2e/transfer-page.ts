// The page of imports and exports as tests open it, and files for it.
import { BlobWriter, configure, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core.js';
import type { Page } from 'playwright-core';
import type { Companion } from '../harness/launch';

configure({ useWebWorkers: false });

export async function openTransfer(companion: Companion): Promise<Page> {
  const page = await companion.context.newPage();
  await page.goto(companion.url('transfer.html'));
  return page;
}

/** Gives the page a file to look at. */
export const choose = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.locator('input[type=file]').first().setInputFiles({ name, mimeType: '', buffer });

export async function zipOf(files: Record<string, string>, password?: string): Promise<Buffer> {
  const writer = new ZipWriter(new BlobWriter(), password === undefined ? {} : { password });
  for (const [name, text] of Object.entries(files)) await writer.add(name, new TextReader(text));
  return Buffer.from(await (await writer.close()).arrayBuffer());
}
