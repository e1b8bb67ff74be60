// A page of some words, as it is looked at.
import type { PageText } from '@/utils/model/page';

export const page = (title: string, text: string): PageText => ({
  url: 'https://example.org/',
  title,
  lang: null,
  text,
  headings: [],
  tags: [],
  published: null,
});
