import type { Span } from '../../../model/span.ts';
import { SUBSIDIARIES } from '../../entities/entityLexicon.ts';
import { isAdviser } from '../../entities/organizationWords.ts';
import { anyOf, WORD_PAIRS, wordsOf } from '../words.ts';
import type { Referent } from './referent.ts';
import type { ReferentContext } from './referentContext.ts';

/** A firm named further back than this is not what 公司 means. */
const REACH = 1_500;
/** A part of a firm is that of the firm named within so many signs. */
const NEAR = 60;
/** 这家企业 at the beginning of a paragraph goes back to the paragraph before. */
const NEXT_PARAGRAPH = 120;

/** The form in which a body is registered says nothing about what it is: 某某商业银行股份有限公司 is a 行. */
const LEGAL_FORM = /(?:股份|集团)?有限(?:责任)?公司$/u;
/** 管委会 of a zone: its people mean the zone by 园区. */
const ZONE_OFFICE = /(?:管理委员会|管委会)$/u;
const IS_GROUP = new RegExp(`${anyOf('groupEndings')}$`, 'u');
const OWNED = new RegExp(`${SUBSIDIARIES}$`, 'u');
const PROJECT = /^(?:项目|工程)$/u;

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
  const short = WORD_PAIRS.definiteEndings[noun];
  const fits = ({ entity, subject: { name }, kind, meaning, use }: Referent): boolean => {
    if (meaning === 'printed' && kind === 'deictic') return false;
    // 某资本管理公司成立于2016年…，该公司…: an adviser, too, if the text is about it.
    if (isFirm)
      return (
        entity === 'organization' &&
        kinds.get(name) === 'enterprise' &&
        (!isAdviser(name) || (isPointed && use === 'subject'))
      );
    if (PROJECT.test(noun)) return entity === 'project';
    const own = entity === 'organization' ? name.replace(LEGAL_FORM, '') : name;
    // 钦州港东站…。车站办理…: the word for its kind is longer than the end of the name.
    const isShort = short !== undefined && (entity !== 'region' || kind === 'thing') && own.endsWith(short);
    return entity !== 'person' && (own.endsWith(noun) || isShort) && own.length > noun.length;
  };
  if (isFirm) {
    // 企业去年…, in a story about one firm.
    if (surface === '企业' && principal !== undefined)
      return { subject: principal, meaning: 'antecedent', entity: 'organization' };
    // 某某控股有限公司（“本公司”，连同其附属公司统称“本集团”）: the firm that calls itself 本公司.
    const self = surface.startsWith('本') ? definedAs(surface, text, before) : undefined;
    if (self !== undefined) return { subject: self, meaning: 'antecedent', entity: 'organization' };
    // 某公司董事长某某表示，公司明年…: the firm of the one who speaks in the sentence.
    const sentence = Math.max(text.lastIndexOf('。', start), paragraph - 1) + 1;
    const speakers = before.findLast(
      (referent) => referent.span[0] >= sentence && referent.use === 'aside' && fits(referent),
    );
    const speaker = before.findLast((referent) => referent.span[0] >= sentence && referent.entity === 'person');
    if (speakers !== undefined && speaker !== undefined && speaker.span[0] >= speakers.span[1])
      return { subject: speakers.subject, meaning: 'antecedent', entity: 'organization' };
    // 某某集团公告，集团上半年…: the last group of the paragraph that is called one.
    const group =
      noun === '集团'
        ? before.findLast(
            (referent) => referent.span[0] >= paragraph && fits(referent) && referent.subject.name.includes(noun),
          )
        : undefined;
    if (group !== undefined) return { subject: group.subject, meaning: 'antecedent', entity: 'organization' };
    // 公司 in a story about a group or a bank: the firm of the paragraph that is called 公司, if there is one.
    const isOther = noun === '公司' && IS_GROUP.test(principal?.name ?? '');
    const namesake = isOther
      ? before.findLast(
          (referent) =>
            referent.span[0] >= paragraph && fits(referent) && /(?<!集团)公司$/u.test(referent.subject.name),
        )?.subject
      : undefined;
    // 公司的子公司某某有限公司亏损…。公司对…: 公司 is not the firm that it owns.
    const isOwned = ({ span }: Referent): boolean =>
      !isPointed && principal !== undefined && OWNED.test(text.slice(Math.max(0, span[0] - 6), span[0]));
    const firm =
      before.findLast(
        (referent) =>
          referent.span[0] >= paragraph && referent.use === 'subject' && fits(referent) && !isOwned(referent),
      )?.subject ??
      namesake ??
      principal;
    // 某公司的生产基地在建。该企业…: pointed at, the paragraph's last firm comes before the article's.
    const told = isPointed
      ? before.findLast(
          (referent) =>
            referent.span[0] >= paragraph && /^(?:subject|owner|inner)$/u.test(referent.use) && fits(referent),
        )?.subject
      : undefined;
    // 这家由小厂起步的企业: the one named last before, in whatever paragraph.
    const near = isPointed
      ? before.findLast(
          (referent) =>
            start - referent.span[1] < NEXT_PARAGRAPH &&
            !/^(?:compared|speaker|source|listed)$/u.test(referent.use) &&
            fits(referent),
        )?.subject
      : undefined;
    if (told === undefined && near !== undefined)
      return { subject: near, meaning: 'antecedent', entity: 'organization' };
    if (told !== undefined) return { subject: told, meaning: 'antecedent', entity: 'organization' };
    if (firm !== undefined) return { subject: firm, meaning: 'antecedent', entity: 'organization' };
  }
  // 该行, in a paragraph that names no other: the bank that the article is about, not the branch it named last.
  const isBank = /^[该我本]行$/u.test(surface) && principal?.name.replace(LEGAL_FORM, '').endsWith('行') === true;
  if (isBank && !before.some((referent) => referent.span[0] >= paragraph && fits(referent)))
    return { subject: principal, meaning: 'antecedent', entity: 'organization' };
  for (let i = before.length - 1; i >= 0; i--) {
    const referent = before[i];
    if (referent === undefined || start - referent.span[0] > REACH) break;
    // 某实验室二期设施…。实验室…: a project described in the paragraph, whose name contains the word.
    const isWithin =
      noun.length > 1 &&
      referent.entity === 'project' &&
      referent.use === 'subject' &&
      referent.span[0] >= paragraph &&
      referent.subject.name.includes(noun);
    // 某市税务局纳税服务科科长某某介绍，该局…: the office that the department belongs to.
    const office = isPointed && referent.entity === 'organization' ? officeOf(referent.subject.name, noun) : undefined;
    if (office !== undefined)
      return { subject: { type: 'organization', name: office }, meaning: 'antecedent', entity: 'organization' };
    if (fits(referent) || isWithin)
      return { subject: referent.subject, meaning: 'antecedent', entity: referent.entity };
    // 某口岸某桥…。口岸…: the whole that the name of a part begins with.
    const until = referent.kind === 'thing' && noun.length > 1 ? referent.subject.name.indexOf(noun) : -1;
    if (until > 1 && referent.span[0] >= paragraph)
      return {
        subject: { type: 'other', name: referent.subject.name.slice(0, until + noun.length) },
        meaning: 'antecedent',
        entity: 'other',
      };
  }
  // 该车间 right after a firm's name is the firm's.
  const owner = wordsOf('partsOfFirm').includes(noun)
    ? before.findLast(
        ({ entity, subject: { name }, span }) =>
          entity === 'organization' &&
          kinds.get(name) === 'enterprise' &&
          span[0] >= paragraph &&
          start - span[1] < NEAR,
      )
    : undefined;
  if (owner !== undefined && isPointed)
    return { subject: owner.subject, meaning: 'antecedent', entity: 'organization' };
  const zone = wordsOf('zones').includes(noun) ? findZone(before, start, entities) : undefined;
  if (zone !== undefined) return { subject: zone, meaning: 'antecedent', entity: 'region' };
  // 该生产线, 该项目: the last thing of the paragraph, by whatever name; a project may have been named before it.
  const furthest = PROJECT.test(noun) ? start - REACH : paragraph;
  const thing =
    isPointed && noun.length > 1
      ? mostTold(
          before.filter(
            ({ span, kind, entity, use }) =>
              span[0] >= furthest &&
              (entity === 'project' || kind === 'thing') &&
              use !== 'object' &&
              use !== 'compared',
          ),
          paragraph,
        )
      : undefined;
  if (thing !== undefined && !isFirm) return { subject: thing.subject, meaning: 'antecedent', entity: thing.entity };
  // 该车间, of no name: what is said about it is said about its firm.
  if (wordsOf('partsOfFirm').includes(noun) && principal !== undefined) return undefined;
  // 启用某某自动化分拣中心。该中心…: what was just opened, by the name that it was opened under.
  const opened = isPointed && noun.length > 1 && !isFirm ? openedAs(text.slice(paragraph, start), noun) : undefined;
  if (opened !== undefined)
    return { subject: { type: 'project', name: opened }, meaning: 'antecedent', entity: 'other' };
  return isPointed || isFirm
    ? { subject: { type: 'other', name: surface }, meaning: 'printed', entity: 'other' }
    : undefined;
}

const DEPARTMENT = /^[\p{Script=Han}]{2,8}[科处室股]$/u;

function officeOf(name: string, noun: string): string | undefined {
  const end = name.lastIndexOf(noun) + noun.length;
  return end > noun.length && noun.length === 1 && DEPARTMENT.test(name.slice(end)) ? name.slice(0, end) : undefined;
}

const LONGEST_BRACKET = 60;

function definedAs(surface: string, text: string, before: readonly Referent[]): Referent['subject'] | undefined {
  return before.find(({ entity, span }) => {
    const bracket = /^（[^（）]*）/u.exec(text.slice(span[1], span[1] + LONGEST_BRACKET))?.[0];
    return entity === 'organization' && bracket?.includes(`“${surface}”`) === true;
  })?.subject;
}

const NAME_OPENED = new RegExp(
  `(?:${anyOf('finishedVerbs')}|${anyOf('buildVerbs')})了?([^，。；：的了、\\d]{2,16})(?=[，。；]|$)`,
  'gu',
);

function openedAs(text: string, noun: string): string | undefined {
  return Array.from(text.matchAll(NAME_OPENED), ([, name = '']) => name).findLast(
    (name) => name.endsWith(noun) && name.length > noun.length + 1 && !/^[一两三几多]/u.test(name),
  );
}

/** The zone of a zone's office that was named last: 某某高新技术产业开发区管理委员会副主任…介绍，园区…. */
function findZone(
  before: readonly Referent[],
  start: number,
  { regions }: ReferentContext['entities'],
): Referent['subject'] | undefined {
  const office = before.findLast(
    ({ entity, subject: { name }, span }) =>
      entity === 'organization' && ZONE_OFFICE.test(name) && start - span[0] <= REACH,
  );
  if (office === undefined) return undefined;
  const name = office.subject.name.replace(ZONE_OFFICE, '');
  return regions.some((region) => region.name === name) ? { type: 'region', name } : { type: 'other', name };
}

/** The last one of the paragraph, else the one that the text continued about most: 该项目 is what the article is about. */
function mostTold(things: readonly Referent[], paragraph: number): Referent | undefined {
  const last = things.findLast(({ span }) => span[0] >= paragraph);
  if (last !== undefined) return last;
  const counts = new Map<string, number>();
  for (const { subject, use } of things)
    counts.set(subject.name, (counts.get(subject.name) ?? 0) + (use === 'subject' ? 2 : 1));
  const most = Math.max(0, ...counts.values());
  return things.find(({ subject }) => counts.get(subject.name) === most);
}
