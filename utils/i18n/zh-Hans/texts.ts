// Simplified Chinese: where the texts of posts come from, full text, and the source of saved pages.
import type { Translation } from '../catalogue';
import type { enTexts } from '../en/texts';

export const texts = {
  'saved.explain': '用工具栏按钮、右键菜单或键盘保存的网页。不会去查询它们的更新。',
  'texts.label': '显示哪份正文',
  'texts.now.feed': '订阅源中的正文',
  'texts.now.page': '网页上的正文',
  'texts.now.tab': '你看到的正文',
  'texts.older': '较早的一份，保存于{day}',
  'texts.other.feed': '来自订阅源',
  'texts.other.page': '来自网页',
  'texts.other.tab': '如你所见',
  'texts.words': '{count} 个词',
  'texts.viewing': '这份正文保留在使用中的正文之外。查找和相关文章以使用中的为准。',
  'texts.use': '使用这份正文',
  'texts.used': '现在使用这份正文。',
  'texts.coming': '正在从网页获取正文…',
  'texts.missing': '此网页只保存了地址。请获取正文，或打开网页从那里保存。',
  'texts.failed': '无法读取其网页。',
  'texts.fetch': '获取正文',
  'fullText.heading': '全文',
  'fullText.choice': '文章的正文',
  'fullText.choice.explain':
    '有些订阅源只给出文章开头和链接。Backlist 可以从文章自己的网页读取其余部分，并保留较长的一份。',
  'fullText.on': '订阅源截断时取全文',
  'fullText.off': '以订阅源为准',
  'fullText.none': '没有发现被截断的文章。',
  'fullText.reading': '{count} 个网页等待读取，从最新的开始。',
  'fullText.label': '获取全文的进度',
  'fullText.read': '已读取 {count} 个网页，其中 {better} 个比订阅源内容更多。',
  'fullText.fruitless': '网页内容并不比订阅源多，因此不再继续读取。',
  'fullText.again': '重试',
  'fullText.barred': '{count} 篇文章在 {host} 上，Backlist 不能访问。',
  'fullText.allow': '允许 {host}',
} as const satisfies Translation<typeof enTexts, 'zh-Hans'>;
