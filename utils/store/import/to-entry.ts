// Imported posts as entries, which the archive recognises posts by.
import type { ImportedPost } from '@/utils/model/import';
import type { Entry } from '@/utils/model/post';

/** An imported post as an entry of its source. */
export const toEntry = (post: ImportedPost, fetchTexts: boolean): Entry => ({
  guid: post.guid,
  url: post.url,
  title: post.title,
  published: post.published,
  updated: null,
  authors: post.authors,
  tags: post.tags,
  lang: post.lang,
  summary: post.summary,
  html: post.html,
  text: post.text,
  // As its page had it when it was saved there. A link's text is still to come, unless the reader does not want it.
  ...(post.text !== '' || !fetchTexts ? { textFrom: 'page' as const } : {}),
});
