import type { Span } from '../../model/span.ts';
import type { ArticleReading } from './articleReading.ts';
import type { Sentence } from './sentences.ts';
import { sliceBetween } from './sliceBetween.ts';

const SAYS =
  /^[^，。；]{0,12}?(?:统计|发布(?!会)|公布|通报|披露|数据|介绍|表示|透露|说|认为|指出|预测|获悉|显示|报告|测算|告诉)/u;

/** Finds who said what a clause tells: 据海关统计, 国家统计局发布的数据显示, 王军表示. The last one named wins. */
export function findSource({ text, mentions }: ArticleReading, [from, to]: Span): readonly string[] | undefined {
  const source = sliceBetween(mentions, from, to).findLast(
    ({ kind, span }) =>
      (kind === 'organization' || kind === 'person') &&
      span[1] <= to &&
      SAYS.test(text.slice(span[1], Math.min(to, span[1] + 20))),
  );
  return source === undefined ? undefined : [source.name];
}

/** Finds who said what the clauses before a dash tell: 进出口4万亿元——海关总署发布的数据显示. */
export function findSourceBehind(article: ArticleReading, { clauses }: Sentence): readonly string[] | undefined {
  const behind = clauses.find(({ span: [start] }) => article.text.slice(start - 2, start) === '——');
  return behind === undefined ? undefined : findSource(article, behind.span);
}
