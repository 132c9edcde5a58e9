import type { WordTable } from './wordTable.ts';

/** What is said about the overview. */
export const OVERVIEW_WORDS = {
  'overview.conflicts': ['说法矛盾', 'In conflict'],
  'overview.restated': ['新近修订', 'Restated'],
  'overview.lead': [
    '报纸上的每一个数字：谁说的、哪家报纸印的、原话在哪里，别处有没有不同的说法。',
    'Every figure that newspapers print: who said it, which paper printed it, in which words, and whether another page says otherwise.',
  ],
  'overview.holds': ['图谱中有', 'In the graph'],
  'overview.newest': ['最新读入的版面', 'Newest pages'],
  'overview.latest': ['全国最新数字', 'Latest figures for China'],
  'overview.changes': ['最近的变化', 'Recent changes'],
  'overview.map': ['各省有多少数字', 'Figures by province'],
  'overview.map.hint': [
    '颜色越深，关于该省及省内各地、机构、项目的数字越多。',
    'The darker the square, the more figures are reported about the province and everything in it.',
  ],
  'overview.start': ['可以从这里开始', 'Where to start'],
  'overview.start.region': ['看一个地区', 'Look at a region'],
  'overview.start.region.hint': ['数字、企业、项目和报道', 'Its figures, enterprises, projects and articles'],
  'overview.start.search': ['找一个指标', 'Find an indicator'],
  'overview.start.search.hint': ['例如“进出口总值”', 'For example “进出口总值”'],
  'overview.start.graph': ['在图中走一走', 'Walk the graph'],
  'overview.start.graph.hint': ['从一个机构走到它的数字', 'From an organization to its figures'],
  'overview.start.query': ['写一个查询', 'Write a query'],
  'overview.start.query.hint': ['GraphQL，附十余个例子', 'GraphQL, with a dozen examples'],
  'overview.articles': ['{n} 篇', '{n} {n:article|articles}'],
  'overview.figures': ['{n} 个数字', '{n} {n:figure|figures}'],
  'overview.withdrawn': ['已撤回', 'withdrawn'],
  'overview.nopages': ['还没有读入任何版面', 'No page has been loaded yet'],
  'overview.nopages.hint': [
    '用 econews ingest 读入版面，或在编辑台粘贴文字。',
    'Load pages with econews ingest, or paste text at the desk.',
  ],
} as const satisfies WordTable;
