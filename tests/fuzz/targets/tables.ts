// Tables that other products export, from their beginning to the records that are made of them.
import { csvFormat, readCsv } from '@/utils/transfer/formats/csv-products';
import { headOf } from '@/utils/transfer/read-text';
import { bytesOf, type Fuzz, holds, mayFail } from '../target';

export const seeds = [
  'title,url,time_added,tags,status\nx,https://quay.example/1,1583020800,a|b,unread\n',
  'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://quay.example/1,x,,Unread,1583020800,"[""a""]"\n',
  'Title,Author,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight Count,Last Interaction Date,File Id\nx,A,https://quay.example/1,a;b,9,True,False,False,0,2024-01-02,1\n',
  'Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nx,https://quay.example/1,1,"[\'a\']",2024-01-02 03:04:05+00:00,0.5,later,True\n',
  'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\nx,T,A,,,,,,,2024-01-02,\n',
];

export const fuzz: Fuzz = async (data) => {
  const blob = new Blob([bytesOf(data)]);
  const bundle = { name: 'x.csv', paths: ['x.csv'], refused: [], open: () => blob.stream() };
  await mayFail(async () => {
    const format = csvFormat(await headOf(bundle.open()));
    if (format === null) return;
    for await (const read of readCsv(bundle, ['x.csv'], format)) {
      if (read.is !== 'post') continue;
      const { url, tags } = read;
      holds('a post is of the web', url === null || /^https?:/.test(url));
      for (const tag of tags) holds('a tag is a line', !tag.includes('\n') && tag.isWellFormed());
    }
  });
};
