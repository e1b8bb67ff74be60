// npm run pack -- DIR [--out DIR] [--title T] [--url SITE] [--lang TAG]: makes a pack from a folder of Markdown files, for a
// publisher to host as static files (docs/packs.md).
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ContentError, languageTag } from './front-matter';
import { packFiles } from './pack-files';
import { readPublisherPosts } from './publisher';
import { writePack } from './write-pack';

const USAGE = 'npm run pack -- DIR [--out DIR] [--title TITLE] [--url SITE] [--lang TAG]';

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: 'pack' },
      title: { type: 'string' },
      url: { type: 'string' },
      lang: { type: 'string' },
    },
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new ContentError([`usage: ${USAGE}`]);
  const { out, url = null, lang = null } = values;
  if (url !== null && !/^https?:\/\//.test(url))
    throw new ContentError([`--url ${url}: must be an http or https address`]);
  if (lang !== null && !languageTag.safeParse(lang).success)
    throw new ContentError([`--lang ${lang}: must be a language tag such as en or pt-BR`]);
  return {
    folder,
    out,
    siteUrl: url,
    lang,
    title: values.title ?? (url === null ? path.basename(path.resolve(folder)) : new URL(url).host),
  };
}

async function main(): Promise<void> {
  const { folder, out, ...meta } = readArguments();
  const posts = await readPublisherPosts(folder, meta.siteUrl, meta.lang);
  const { written, same, deleted } = await writePack(out, packFiles(meta, posts));
  console.log(`${posts.length} posts in ${out}: ${written.length} files written, ${same.length} unchanged`);
  for (const file of written) console.log(`  written  ${file}`);
  for (const file of deleted) console.log(`  deleted  ${file}`);
}

main().catch((thrown: unknown) => {
  const known = thrown instanceof ContentError || (thrown instanceof TypeError && 'code' in thrown);
  console.error(known ? `pack: ${thrown.message}` : thrown);
  process.exitCode = 1;
});
