// Simplified Chinese: the report for bugs, in the settings. What it says itself is always English (utils/model/diagnostics.ts).
import type { Translation } from '../catalogue';
import type { enDiagnostics } from '../en/diagnostics';

export const diagnostics = {
  'diagnostics.heading': '诊断',
  'diagnostics.explain':
    '用于报告问题：版本、数量、不涉及隐私的设置和错误代码。不含标题、地址，也不含你读过或写过的内容。不会发送任何内容，是否复制由你决定。',
  'diagnostics.show': '显示诊断',
  'diagnostics.again': '重新读取',
  'diagnostics.copy': '复制',
  'diagnostics.copied': '已复制。',
  'diagnostics.preview': '将复制以下内容',
  'diagnostics.refused': '浏览器不允许复制。请选中文字自行复制。',
} as const satisfies Translation<typeof enDiagnostics, 'zh-Hans'>;
