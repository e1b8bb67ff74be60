// A post as every export takes it: its row, its text, the name of its source, and what the user marked in it.
import type { Post } from '@/utils/model/post';

/** A passage that was marked, as it is written out. */
export interface ExportedHighlight {
  quote: string;
  /** The words before and after it, where they are known. */
  prefix: string;
  suffix: string;
  note: string;
  tags: string[];
  /** Milliseconds since 1970. */
  at: number;
}

export interface ExportedPost {
  post: Post;
  /** Safe HTML, and its text. */
  html: string;
  text: string;
  source: string;
  highlights: ExportedHighlight[];
}
