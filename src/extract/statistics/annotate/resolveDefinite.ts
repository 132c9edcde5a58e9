import type { Span } from '../../../model/span.ts';
import { wordsOf } from '../words.ts';
import type { Referent } from './referent.ts';
import type { ReferentContext } from './referentContext.ts';

/** What stands further back than this is not what 公司 means. */
const REACH = 1_500;

/** 该公司, 电站, 协会: the last thing named before whose name ends so; 公司 is the last enterprise. */
export function resolveDefinite(
  surface: string,
  [start]: Span,
  before: readonly Referent[],
  { entities, text, principal }: ReferentContext,
): Pick<Referent, 'subject' | 'meaning' | 'entity'> | undefined {
  const noun =
    wordsOf('definite')
      .toSorted((a, b) => b.length - a.length)
      .find((word) => surface.endsWith(word)) ?? surface;
  const isPointed = surface !== noun;
  const paragraph = text.lastIndexOf('\n', start) + 1;
  const kinds = new Map(entities.organizations.map(({ name, kind }) => [name, kind]));
  const isFirm = wordsOf('company').includes(noun);
  const fits = ({ entity, subject: { name }, kind, meaning }: Referent): boolean => {
    if (meaning === 'printed' && kind === 'deictic') return false;
    if (isFirm) return entity === 'organization' && kinds.get(name) === 'enterprise';
    if (noun === '项目' || noun === '工程') return entity === 'project';
    return entity !== 'person' && name.endsWith(noun) && name.length > noun.length;
  };
  if (isFirm) {
    const firm =
      before.findLast((referent) => referent.span[0] >= paragraph && referent.use === 'subject' && fits(referent))
        ?.subject ?? principal;
    // 某公司的生产基地在建。该企业…: pointed at, the paragraph's last firm comes before the article's.
    const told = isPointed
      ? before.findLast(
          (referent) =>
            referent.span[0] >= paragraph && /^(?:subject|owner|inner)$/u.test(referent.use) && fits(referent),
        )?.subject
      : undefined;
    if (told !== undefined) return { subject: told, meaning: 'antecedent', entity: 'organization' };
    if (firm !== undefined) return { subject: firm, meaning: 'antecedent', entity: 'organization' };
  }
  for (let i = before.length - 1; i >= 0; i--) {
    const referent = before[i];
    if (referent === undefined || start - referent.span[0] > REACH) break;
    // 某实验室二期设施…。实验室…: a project told of in the paragraph, whose name holds the word.
    const isWithin =
      noun.length > 1 &&
      referent.entity === 'project' &&
      referent.use === 'subject' &&
      referent.span[0] >= paragraph &&
      referent.subject.name.includes(noun);
    if (fits(referent) || isWithin)
      return { subject: referent.subject, meaning: 'antecedent', entity: referent.entity };
  }
  // 该生产线, 该项目: the last thing of the paragraph, by whatever name.
  const thing =
    isPointed && noun.length > 1
      ? before.findLast(
          ({ span, kind, entity, use }) =>
            span[0] >= paragraph && (entity === 'project' || kind === 'thing') && use !== 'object',
        )
      : undefined;
  if (thing !== undefined && !isFirm) return { subject: thing.subject, meaning: 'antecedent', entity: thing.entity };
  return isPointed || isFirm
    ? { subject: { type: 'other', name: surface }, meaning: 'printed', entity: 'other' }
    : undefined;
}
