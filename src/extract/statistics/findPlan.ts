import type { SubjectFact } from '../../model/pageFacts.ts';
import type { ArticleReading } from './articleReading.ts';
import { toSubject } from './findSubject.ts';
import type { Clause, Sentence } from './sentences.ts';
import { sliceBetween } from './sliceBetween.ts';

const CONTENT = /^(?:并|共|将)?(?:推出|提出|围绕|聚焦|明确|部署)/u;
const ISSUED = /(?:出台|印发|发布|启动|实施)(?:了)?[《“]?$/u;

/** Finds the plan or programme that a clause tells the content of: 商务厅出台某方案，推出12条措施. */
export function findPlan(
  { text, mentions }: ArticleReading,
  { span: [from] }: Sentence,
  { span: [to] }: Clause,
): SubjectFact | undefined {
  if (!CONTENT.test(text.slice(to, to + 4))) return undefined;
  const plan = sliceBetween(mentions, from, to).findLast(
    ({ kind, span }) => kind === 'project' && ISSUED.test(text.slice(Math.max(0, span[0] - 6), span[0])),
  );
  return plan === undefined ? undefined : toSubject(plan);
}
