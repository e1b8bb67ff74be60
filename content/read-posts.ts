// Reads many files of posts; every file's mistakes are collected before anything is thrown.
import type { PackPost } from '../utils/feeds/pack';
import { ContentError } from './front-matter';

/**
 * Reads the posts of some files, in their order. No two may have the same guid or address.
 * @param read the post of a file; null for one that is left out. May throw a ContentError.
 * @throws ContentError that names every file and field that is wrong
 */
export async function readPosts(
  files: readonly string[],
  read: (file: string) => Promise<PackPost | null>,
): Promise<PackPost[]> {
  const mistakes: string[] = [];
  const posts: PackPost[] = [];
  const seen = new Map<string, string>();
  const once = (file: string, field: string, value: string | null): void => {
    if (value === null) return;
    const earlier = seen.get(`${field} ${value}`);
    if (earlier !== undefined) mistakes.push(`${file}: ${field}: ${value} is already that of ${earlier}`);
    seen.set(`${field} ${value}`, file);
  };
  for (const file of files) {
    try {
      const post = await read(file);
      if (!post) continue;
      once(file, 'address', post.url);
      if (post.guid !== post.url) once(file, 'guid', post.guid);
      posts.push(post);
    } catch (thrown) {
      if (!(thrown instanceof ContentError)) throw thrown;
      mistakes.push(...thrown.mistakes);
    }
  }
  if (mistakes.length > 0) throw new ContentError(mistakes);
  return posts;
}
