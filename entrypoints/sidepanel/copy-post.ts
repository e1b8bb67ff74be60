// A post on the clipboard: loaded at the click, as the writers are heavy.
import type { CopyForm } from '@/components/services';
import { readSettings } from '@/utils/platform/settings';
import { textFragment } from '@/utils/search/passages/text-fragment';
import { exportedPost } from '@/utils/store/backup/export-reader';
import type { ExportedPost } from '@/utils/transfer/export/exported-post';
import { byTemplate, DEFAULT_TEMPLATE } from '@/utils/transfer/export/template';
import { quoteWithLink, toAnnotation } from '@/utils/transfer/export/to-annotation';

function quotes({ post, highlights }: ExportedPost): string {
  const { title, url } = post;
  // Without highlights, the quote is its title with its link.
  if (highlights.length === 0) return url === null ? title : `[${title.replace(/[[\]]/g, '\\$&')}](${url})`;
  return highlights
    .map((one) => {
      const passage = { text: one.quote, marks: [[0, one.quote.length]] as [number, number][] };
      return quoteWithLink({ title, address: url === null ? null : textFragment(url, passage) }, one);
    })
    .join('\n\n');
}

const annotations = async ({ post, highlights }: ExportedPost): Promise<string> =>
  JSON.stringify(await Promise.all(highlights.map((one) => toAnnotation(post, one))), null, 2);

/** @throws BacklistError `unknown-post`, or `bad-template` */
export async function copyPost(id: number, as: CopyForm): Promise<void> {
  const exported = await exportedPost(id);
  const text =
    as === 'quotes'
      ? quotes(exported)
      : as === 'annotations'
        ? await annotations(exported)
        : byTemplate((await readSettings()).template ?? DEFAULT_TEMPLATE, exported);
  await navigator.clipboard.writeText(text);
}
