// What the archive bench asks: pages and look-ups made from posts that were drawn by lot.
import { seededRandom } from '../seeded-random';
import type { BenchPost } from './generated-posts';

/** Keeps `size` of all that is offered, each as likely (reservoir sampling, Vitter's algorithm R). */
export class Sample<T> {
  readonly kept: T[] = [];
  #seen = 0;
  readonly #random = seededRandom(7);
  constructor(readonly size: number) {}
  offer(one: T): void {
    this.#seen++;
    if (this.kept.length < this.size) this.kept.push(one);
    else {
      const at = Math.floor(this.#random() * this.#seen);
      if (at < this.size) this.kept[at] = one;
    }
  }
}

/** A page on the subject of a post: its title and the second half of its text. */
export const pageOf = (post: BenchPost) => ({
  url: 'https://page.example/',
  title: post.title,
  lang: post.lang,
  text: post.text.slice(Math.floor(post.text.length / 2)),
  headings: [],
  tags: [],
  published: null,
});

/** One to three words as a reader would type them, from a post. */
export function lookupOf(post: BenchPost, n: number): string {
  const words = `${post.title} ${post.text.slice(0, 2_000)}`
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3);
  const random = seededRandom(n + 1);
  return Array.from(
    { length: 1 + (n % 3) },
    () => words[Math.floor(random() * words.length)] ?? post.title,
  ).join(' ');
}
