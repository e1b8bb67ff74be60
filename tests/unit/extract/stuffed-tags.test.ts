import { describe, expect, test } from 'vitest';
import { outsideScripts } from '@/utils/extract/html/outside-scripts';
import { hasStuffedTag } from '@/utils/extract/html/stuffed-tags';

const MANY = 20_000;
const attributes = Array.from({ length: MANY }, (_, n) => `a${n}`).join(' ');
const stuffed = `<p ${attributes}>x</p>`;

describe('a tag with more attributes than any honest one is found', () => {
  test.each([
    ['by itself', stuffed],
    ['not ended', `<p ${attributes}`],
    ['at its end', `</p ${attributes}>`],
    ['parted by slashes', `<p/${attributes.replaceAll(' ', '/')}>`],
    ['with values and no room between', `<p ${'a=""b=\'\''.repeat(MANY)}>`],
    ['with ends of tags in its values', `<p ${'a=">" '.repeat(MANY)}>`],
    ['with beginnings of tags in its values', `<p ${'a="<b c" '.repeat(MANY)}>`],
    ['behind a quotation mark that begins no value', `<p " ${attributes} ">`],
    ['behind an apostrophe that begins no value', `<p it's ${attributes}> it's`],
    ['behind a script in a comment', `<!-- <script> -->${stuffed}<!-- </script> -->`],
    ['behind a style in SVG, which is markup there', `<svg><style>${stuffed}</style></svg>`],
    [
      'behind a script in a text area',
      `<textarea><script></textarea>${stuffed}<textarea></script></textarea>`,
    ],
    ['behind a script in a title', `<title><style></title>${stuffed}</style>`],
    ['behind a script in the value of an attribute', `<i title="<script>">${stuffed}<i title="</script>">`],
    ['behind a comment that ends at once', `<!--><textarea>--><script></textarea>${stuffed}</script>`],
    ['behind what is no comment', `<!-><script>-></script>${stuffed}`],
    ['behind a script by another name', `<script\u00a0x>${stuffed}</script>`],
    ['behind a style that a template passes over', `<template><col><style>${stuffed}</style></template>`],
    ['behind a style that a list of choices passes over', `<select><style>${stuffed}</style></select>`],
    ['behind a style that frames pass over', `<frameset><style>${stuffed}</style>`],
    ['behind a script in a script', `<script><!--<script></script><script>--></script>${stuffed}`],
    ['behind a comment that an instruction ends', `<?x <!-- >${stuffed}-->`],
    ['behind a section of characters', `<![CDATA[ <style> >]]>${stuffed}</style>`],
    ['behind a section of characters in MathML', `<math><![CDATA[ "<p a=" ]]>${stuffed}"`],
    ['in a template', `<template><script></script>${stuffed}</template>`],
    ['in what is shown without scripts', `<noscript><style></noscript>${stuffed}</style>`],
    ['behind a value that only another reading ends', `<!-- <p a=" -->${stuffed}`],
    ['among tags within tags without end', '<a b '.repeat(20 * MANY)],
    ['as many tags of the page itself', `<html ${'a b c d e '.repeat(10)}>`.repeat(500)],
  ])('%s', (_, html) => {
    expect(hasStuffedTag(html)).toBe(true);
  });
});

test.each([
  ['many tags with some attributes', '<p class="a" id=b title=\'c\' hidden>x</p>'.repeat(MANY)],
  ['a long value', `<p title="${'word '.repeat(MANY)}">x</p>`],
  ['a page in the value of an attribute', `<iframe srcdoc='${'<p class="a">x</p>'.repeat(MANY)}'></iframe>`],
  ['a picture within', `<img src="data:image/png;base64,${'A/b+'.repeat(5 * MANY)}" alt=x>`.repeat(20)],
  ['a long text', `<p>${'word '.repeat(MANY)}</p>`],
  ['a script with a few comparisons', `<script>${'if (a<b && c>d) f("x y z"); '.repeat(MANY)}</script>`],
  ['a script that only compares', `<script>${'for (i=0;i<n;i++) if (a<b) c()\n'.repeat(MANY)}</script>`],
  ['styles and fields', `<style>${'<a'.repeat(MANY)}</style><TEXTAREA>${'<b>'.repeat(MANY)}</TEXTAREA>`],
  ['a table in numbers', `<pre>${'1 < 2 & 3 '.repeat(MANY)}</pre>`],
])('%s is nothing of the kind', (_, html) => {
  expect(hasStuffedTag(html)).toBe(false);
});

test('what is surely in a script or a style is left out, and nothing else', () => {
  expect(outsideScripts('<p>a<script async>b</script>c<STYLE>d</style>e<!-- <script> -->f')).toBe(
    '<p>a<script async></script>c<STYLE></style>e<!-- <script> -->f',
  );
  expect(outsideScripts('a<svg></svg><script>b</script>')).toBe('a<svg></svg><script>b</script>');
});
