// The posts of the bundled archive as the index sees them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { postMatterSchema, readMarkdown } from '@/content/front-matter';
import type { IndexDocument } from '@/utils/search/index/index-reader';

const FOLDER = join(import.meta.dirname, '../../../content/felipe-hlibco');

export function bundledPosts(): { slug: string; document: IndexDocument }[] {
  return readdirSync(FOLDER)
    .filter((file) => /^\d{4}-/.test(file))
    .map((file, i) => {
      const { matter } = readMarkdown(file, readFileSync(join(FOLDER, file), 'utf8'), postMatterSchema);
      const document = {
        id: i + 1,
        title: matter.title,
        tags: matter.keywords,
        lang: 'en',
        text: matter.abstract,
      };
      return { slug: file.slice('YYYY-MM-DD-'.length, -'.md'.length), document };
    });
}
