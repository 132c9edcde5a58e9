/** Agencies and the like that wire articles, as datelines and source lines print them. */
export const AGENCIES = [
  '新华社',
  '中新社',
  '中国新闻社',
  '人民日报',
  '经济日报',
  '中央社',
  '新华网',
  '中新网',
  '本报',
] as const;

const AGENCY = `(?:${AGENCIES.join('|')}|[\\p{Script=Han}]{2,8}(?:日报|晚报|时报|商报|晨报|早报|通讯社|新闻社))`;
const DAY = '(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日';

/**
 * A dateline at the head of a paragraph of clean text: 新华社北京1月13日电, 本报讯, 据新华社电, 本报绍兴1月21日电（记者…）.
 * Groups: agency, place, date, byline.
 */
export const DATELINE = new RegExp(
  `^[（(]?据?(?<agency>${AGENCY})(?:客户端)?(?:(?<place>[\\p{Script=Han}·]{2,10}?)?(?<date>${DAY})(?:电|讯|消息)|(?<place2>[\\p{Script=Han}·]{2,10}?)?(?:专?电|讯|消息))[：:]?(?:（(?<byline>[^（）\\n]{0,60}?(?:记者|通讯员|报道|摄影)[^（）\\n]{0,60})）)?[）)]?`,
  'u',
);

/** A closing line or parenthesis that ends an article: （据新华社北京1月13日电）, (来源:新华社), （完）. */
export const CLOSING = new RegExp(
  `[（(](?:据?${AGENCY}[^（）()\\n]{0,20}(?:电|讯)|(?:本栏目稿件)?(?:稿件)?来源[：:][^（）()\\n]{1,40}|完|本文[^（）()\\n]{1,60})[）)]$`,
  'u',
);
