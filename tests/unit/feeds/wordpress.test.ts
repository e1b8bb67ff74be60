// Posts as WordPress's REST interface gives them, and what servers and plugins do to its answers.
import { describe, expect, it } from 'vitest';
import { readWordpressBytes } from '@/utils/feeds/wordpress';

const post = (id: number, more: object = {}) => ({
  id,
  link: `https://mill.example/${id}/`,
  guid: { rendered: `https://mill.example/?p=${id}` },
  title: { rendered: 'Gates &#038; locks' },
  content: { rendered: '<p>Text</p>', protected: false },
  excerpt: { rendered: '<p>First</p>' },
  date_gmt: '2024-05-03T08:00:00',
  modified_gmt: '2024-05-04T08:00:00',
  ...more,
});
const read = (text: string) =>
  readWordpressBytes({
    url: 'https://mill.example/wp-json/wp/v2/posts',
    contentType: 'application/json',
    bytes: new TextEncoder().encode(text),
  });

describe("WordPress's posts", () => {
  it('are read with names and terms as they are meant', () => {
    const _embedded = {
      author: [{ name: 'Ada &amp; Bo' }],
      'wp:term': [[{ name: 'News &amp; views' }], [{ name: 'locks' }]],
    };
    expect(read(JSON.stringify([post(1, { _embedded })]))).toMatchObject([
      {
        guid: 'https://mill.example/?p=1',
        title: 'Gates & locks',
        published: Date.UTC(2024, 4, 3, 8),
        authors: ['Ada & Bo'],
        tags: ['News & views', 'locks'],
      },
    ]);
  });

  it('are read behind a mark and the warnings of a server', () => {
    const warning = '\ufeff<br />\n<b>Warning</b>: Undefined array key [0] in <b>/a.php</b><br />\n';
    expect(read(warning + JSON.stringify([post(1), post(2)]))).toHaveLength(2);
  });

  it('are read beside what is none', () => {
    expect(read(JSON.stringify([null, post(1), { id: 'x' }, 'y'])).map(({ url }) => url)).toEqual([
      'https://mill.example/1/',
    ]);
  });

  it('may be none at all', () => expect(read('[]')).toEqual([]));

  it.each(['{"code":"rest_no_route"}', '[null]', '<html>', '', '[{"id": 1'])('are not %j', (text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'malformed' }));
  });
});
