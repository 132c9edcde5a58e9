import type { WordTable } from './wordTable.ts';

/** What is said about articles and pages. */
export const ARTICLES_WORDS = {
  'article.text': ['正文', 'Text'],
  'article.marks': ['文中所见', 'Found in the text'],
  'article.show': ['标出', 'Mark'],
  'article.dateline': ['电头', 'Dateline'],
  'article.from': ['承接', 'Continued from'],
  'article.page': ['所在版面', 'Its page'],
  'article.others': ['同版其他报道', 'Other articles on the page'],
  'article.reprints': ['同一通稿也见于', 'The same wire text appears in'],
  'article.nohead': ['（无标题）', '(no headline)'],
  'article.unresolved': ['未认定', 'not resolved'],
  'article.more': ['只列出前 {n} 处', 'Only the first {n} are listed'],
  'article.nothing': ['文中没有读出数字或名称', 'No figures or names were found in it'],
  'page.file': ['版面文件 {file}', 'page file {file}'],
  'page.number': ['第{n}版', 'p. {n}'],
  'page.text': ['版面全文', 'The page as read'],
  'page.articles': ['版面上的报道', 'Articles on the page'],
  'page.loads': ['读入记录', 'Loads'],
  'page.newer': ['此版已有更好的扫描', 'A better scan replaces this page'],
  'page.older': ['此版取代了较早的扫描', 'It replaces an earlier scan'],
} as const satisfies WordTable;
