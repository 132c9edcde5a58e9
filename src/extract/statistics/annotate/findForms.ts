import { FORM_LABEL } from '../../../model/formLabel.ts';
import type { SubjectFact } from '../../../model/pageFacts.ts';
import type { Span } from '../../../model/span.ts';
import { anyOf, HAN_DIGITS } from '../words.ts';
import type { Referent } from './referent.ts';
import { sliceBetween } from './sliceBetween.ts';

/** Lines of a form (总投资：32亿元, …), and the thing that all of them are about. */
export interface Form {
  readonly span: Span;
  readonly subject: SubjectFact;
}

const FIELD = new RegExp(`^(${FORM_LABEL})[：:]\\s?(\\S.*)$`, 'u');
const ITEM = new RegExp(`^(?:[${HAN_DIGITS}]{1,3}、|[（(][${HAN_DIGITS}\\d]{1,3}[）)]|\\d{1,2}[、.．])`, 'u');
/** 项目名称, 企业名称: the field that says whose form it is. */
const NAME_LABEL = new RegExp(`${anyOf('nameLabels')}$`, 'u');
const LONGEST_NAME = 40;
const FEWEST_FIELDS = 2;
/** A thing that is built comes before the firm that builds it, and a firm before the place where it does. */
const ORDER: readonly Referent['entity'][] = ['project', 'organization', 'region'];

/**
 * Finds the forms of a text: at least two fields in a row, below a line that names what they are about (一、东城区：科创园) or
 * with a field that does (项目名称：科创园).
 */
export function findForms(text: string, referents: readonly Referent[]): readonly Form[] {
  const forms: Form[] = [];
  let above: Line | undefined;
  let fields: Line[] = [];
  const close = (): void => {
    const named = fields.find(({ label }) => NAME_LABEL.test(label)) ?? above;
    const [first, last] = [fields[0], fields.at(-1)];
    const subject = named && nameOf(named, referents);
    if (fields.length >= FEWEST_FIELDS && first !== undefined && last !== undefined && subject !== undefined)
      forms.push({ span: [first.span[0], last.span[1]], subject });
    fields = [];
  };
  const items: Item[] = [];
  for (const line of readLines(text)) {
    const item = line.isItem ? findItem(text, line, referents) : undefined;
    if (item !== undefined) items.push(item);
    if (line.label !== '' && !line.isItem) {
      fields.push(line);
      continue;
    }
    close();
    above = line.isItem ? line : undefined;
  }
  close();
  return [...forms, ...toForms(items)].toSorted((a, b) => a.span[0] - b.span[0]);
}

interface Item {
  readonly span: Span;
  readonly words: string;
  readonly named: SubjectFact | undefined;
}

/** 1.天目抽水蓄能电站。总投资79.4亿元，…: an item of a list that begins with what all of it is about. */
function findItem(text: string, { span: [start, end] }: Line, referents: readonly Referent[]): Item | undefined {
  const head = ITEM_HEAD.exec(text.slice(start, Math.min(end, start + LONGEST_NAME)))?.[0];
  if (head === undefined || start + head.length >= end) return undefined;
  const named = sliceBetween(referents, start, start + head.length).findLast(
    ({ kind, entity, span }) =>
      kind === 'named' &&
      (entity === 'project' || entity === 'organization') &&
      isEndOfName(text.slice(span[1], start + head.length)),
  );
  return { span: [start, end], words: head.replace(ITEM, '').slice(0, -1), named: named?.subject };
}

/** If two items name a project or body that is known, the words of the others are names, too; else they may be anything. */
function toForms(items: readonly Item[]): readonly Form[] {
  if (items.filter(({ named }) => named !== undefined).length < FEWEST_FIELDS) return [];
  return items.map(({ span, words, named }) => ({ span, subject: named ?? { type: 'other', name: words } }));
}

const ITEM_HEAD = new RegExp(`${ITEM.source}[^，。；：]{2,40}[。：]`, 'u');
/** 三期, （某学院）: what may stand between a name and the end of the heading. */
const isEndOfName = (words: string): boolean => /^(?:（[^（）]{1,20}）)?[。：]$/u.test(words);

interface Line {
  readonly span: Span;
  /** The words before the colon; empty if the line is no field. */
  readonly label: string;
  /** The words behind the colon, or all of them. */
  readonly words: string;
  readonly isItem: boolean;
}

function* readLines(text: string): Generator<Line> {
  let start = 0;
  for (const line of text.split('\n')) {
    const isItem = ITEM.test(line);
    const [, label = '', words = line.replace(ITEM, '')] = FIELD.exec(line) ?? [];
    yield { span: [start, start + line.length], label, words, isItem };
    start += line.length + 1;
  }
}

/** The project, body or place that a line names, else its own words. */
function nameOf({ span, words }: Line, referents: readonly Referent[]): SubjectFact | undefined {
  const from = span[1] - words.length;
  // 云谷大数据中心 is not the firm 云谷.
  const named = sliceBetween(referents, from, span[1]).filter(
    (referent) => referent.kind === 'named' && referent.span[1] === span[1],
  );
  const whole = ORDER.map((entity) => named.find((referent) => referent.entity === entity)).find(
    (referent) => referent !== undefined,
  );
  if (whole !== undefined) return whole.subject;
  return words.length > LONGEST_NAME || /[，。；：]/u.test(words) ? undefined : { type: 'other', name: words.trim() };
}
