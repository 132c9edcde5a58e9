import table from '../../../seeds/lexicons/pageFurniture.json' with { type: 'json' };

const WORDS = [...table.words, ...table.starts].toSorted((a, b) => b.length - a.length).map((word) => escape(word));
const LONGEST = 40;
const FURNITURE = new RegExp(`^(?:(?:${WORDS.join('|')})[\\s:：|丨·]*)+$`, 'u');
const NOTICE = new RegExp(`^(?:${table.notices.map((word) => escape(word)).join('|')})`, 'u');

/** Who put the article on the site, as sites close it: `【责任编辑:张灵】`, `(责编：张三、李四)`. */
const EDITOR =
  /^[【[(（\s]*(?:纠错[】\])）\s]*[【[(（]?)?(?:网络|文字|值班|责任)?(?:编辑|责编|责任编辑|编审|审核|校对|监制)\s*[:：][^。]{0,50}$/u;

/** The pages of an article that is cut into several: `[1] [2] 下一页`. */
const PAGING =
  /^(?=.*(?:上一页|下一页|尾页|末页))(?:[[【(（]?\d{1,2}[\])）】]?|上一页|下一页|首页|尾页|末页|共\d+页|\s)+$/u;
/** Another article that is pointed to: `延伸阅读：去年宁波港吞吐量居首`. */
const POINTER = /^(?:延伸阅读|相关阅读|相关链接|相关新闻|推荐阅读|更多阅读)\s*[:：][^。]{0,60}$/u;

/** Tells whether a block of a web page is a row of buttons or a site notice that an extractor kept. */
export function isSiteFurniture(block: string): boolean {
  if (PAGING.test(block) || POINTER.test(block)) return true;
  return NOTICE.test(block) || EDITOR.test(block) || (block.length <= LONGEST && FURNITURE.test(block));
}

function escape(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
