// A post as Markdown by the user's template (Liquid), with front matter that Obsidian and others read.
import { Liquid } from 'liquidjs';
import { BacklistError } from '@/utils/core/errors';
import type { ExportedPost } from './exported-post';
import { markQuotes } from './mark-quotes';
import { toMarkdown } from './to-markdown';

export const DEFAULT_TEMPLATE = `---
title: {{ title | json }}
url: {{ url | json }}
source: {{ source | json }}
authors: {{ authors | json }}
published: {{ published }}
saved: {{ saved }}
tags: {{ tags | json }}
---

# {{ title }}

{{ content }}
{%- if highlights.size > 0 %}

## Highlights
{% for highlight in highlights %}
> {{ highlight.quote }}
{% if highlight.note != "" %}
{{ highlight.note }}
{% endif -%}
{% endfor -%}
{% endif %}
`;

/** What a template may name. */
export const TEMPLATE_FIELDS = [
  'title',
  'url',
  'source',
  'authors',
  'published',
  'updated',
  'saved',
  'read',
  'starred',
  'tags',
  'lang',
  'summary',
  'content',
  'text',
  'highlights',
] as const;

// A template is the user's own, and may be pasted from anywhere: bounded, and without files or prototypes.
const engine = new Liquid({
  ownPropertyOnly: true,
  parseLimit: 200_000,
  renderLimit: 5_000,
  memoryLimit: 50_000_000,
  relativeReference: false,
});
/** What YAML has for line breaks, or does not print, beside what JSON escapes already. */
const UNPRINTED = /[\u007f-\u009f\ufeff]/g;
engine.registerFilter('json', (value: unknown, space?: number) =>
  JSON.stringify(value, null, space)?.replace(
    UNPRINTED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  ),
);

/** A day as front matter has it; empty where there is none. */
const dayOf = (moment: number | null): string =>
  moment === null ? '' : new Date(moment).toISOString().slice(0, 10);

/** The values that a template is filled with. */
function valuesOf({
  post,
  html,
  text,
  source,
  highlights,
}: ExportedPost): Record<(typeof TEMPLATE_FIELDS)[number], unknown> {
  return {
    title: post.title,
    url: post.url,
    source,
    authors: post.authors,
    published: dayOf(post.published),
    updated: dayOf(post.updated),
    saved: dayOf(post.addedAt),
    read: dayOf(post.readAt),
    starred: dayOf(post.starredAt),
    tags: post.tags,
    lang: post.lang,
    summary: post.excerpt,
    content: toMarkdown(markQuotes(html, highlights).html),
    text,
    highlights: highlights.map((one) => ({
      quote: one.quote.replace(/\n+/g, '\n> '),
      note: one.note,
      tags: one.tags,
      date: dayOf(one.at),
    })),
  };
}

/**
 * A post by a template.
 * @throws BacklistError `bad-template` (facts: `line`, `problem`) where the template is none
 */
export function byTemplate(template: string, exported: ExportedPost): string {
  try {
    return engine.parseAndRenderSync(template, valuesOf(exported));
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const line = /line:(\d+)/.exec(message)?.[1];
    throw new BacklistError('bad-template', {
      cause,
      facts: { line: line ?? '', problem: message.replace(/, line:.*$/s, '').slice(0, 200) },
    });
  }
}
