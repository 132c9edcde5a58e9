import { SPEECH_PHRASES } from './entityLexicon.ts';
import { findBareNames, findNicknameEnd } from './findBareNames.ts';
import { parseRoles } from './parseRoles.ts';
import type { BodyEndingAt } from './parseRoles.ts';
import { PUBLIC_FIGURES, SURNAMES, TITLES, TITLES_BY_END } from './personLexicon.ts';
import type { PublicFigure } from './personLexicon.ts';
import { findNameEnd } from './findNameEnd.ts';
import { isWordStart } from './tagWords.ts';
import type { TaggedWords } from './tagWords.ts';
import type { ParsedRole, PersonMention } from './mentions.ts';

/** Finds people by the post before the name, by the post after it, by what they say, and by fame. */
export function findPeople(
  words: TaggedWords,
  bodyEndingAt: BodyEndingAt,
  namedEnds: ReadonlyMap<number, number>,
): PersonMention[] {
  const found = new Map<number, PersonMention>();
  const add = (mention: PersonMention): void => {
    const known = found.get(mention.start);
    if (known === undefined || known.roles.length < mention.roles.length) found.set(mention.start, mention);
  };
  for (const mention of findAfterTitles(words, bodyEndingAt, namedEnds)) add(mention);
  for (const mention of findFigures(words)) add(mention);
  for (const mention of findBeforeTitles(words, bodyEndingAt)) add(mention);
  for (const mention of findSpeakers(words)) add(mention);
  const taken = new Uint8Array(words.text.length + 1);
  for (const { start, end } of found.values()) taken.fill(1, start, end);
  for (const mention of findBareNames(words, { namedEnds, taken, bodyEndingAt })) add(mention);
  return extendNames(words.text, Array.from(found.values())).sort((a, b) => a.start - b.start);
}

/** 种粮大户马俊河流转…: a name is the beginning of a longer one that the text also has. */
function extendNames(text: string, people: readonly PersonMention[]): PersonMention[] {
  const names = new Set(people.map(({ name }) => name));
  return people.map((person) => {
    const longer = person.name + (text[person.end] ?? '');
    if (person.name.length !== 2 || !names.has(longer)) return person;
    return {
      ...person,
      name: longer,
      end: person.end + 1,
      evidence: [person.evidence[0], Math.max(person.evidence[1], person.end + 1)],
    };
  });
}

function* findAfterTitles(
  words: TaggedWords,
  bodyEndingAt: BodyEndingAt,
  namedEnds: ReadonlyMap<number, number>,
): Generator<PersonMention> {
  const { text } = words;
  for (let place = 1; place < text.length; place++) {
    const title = TITLES_BY_END.longestEndingAt(text, place);
    if (title === undefined || !endsApart(words, place)) continue;
    const bracket = parseBracket(words, place, bodyEndingAt);
    // 曾任某局局长的陈某: a past post belongs to the name after 的.
    const isTold = text[place] === '的' && PAST.test(text.slice(Math.max(0, place - LONGEST_BRACKET), title.start));
    const nameStart = bracket?.end ?? (isTold || isSignature(text, place) ? place + 1 : place);
    let end = findNameEnd(words, nameStart) ?? findNicknameEnd(words, nameStart);
    if (end === undefined || isNamed(namedEnds, nameStart, end) || isCommonWord(words, nameStart, end)) continue;
    const parsed = parseRoles(words, place, bodyEndingAt);
    // 习近平主席和拜登总统: the post is that of the name before it.
    if (parsed === undefined || endsFigure(text, parsed.start) || endsFigure(text, title.start)) continue;
    const [from, roles] = [parsed.start, [...parsed.roles, ...(bracket?.roles ?? [])]];
    yield {
      start: nameStart,
      end,
      name: text.slice(nameStart, end),
      evidence: [from, end],
      roles,
      figure: PUBLIC_FIGURES.longestAt(text, nameStart)?.end === end,
      confidence: 0.95,
    };
    // 市领导张三、李四、王五出席: all of them hold the post.
    while (text[end] === '、' || (text[end] === '和' && roles.every(({ group }) => group))) {
      const start: number = end + 1;
      // 市长张三、原副市长李四: another post begins.
      if (/[原前现]/u.test(text[start] ?? '') && isPost(text, start + 1)) break;
      const next = findNameEnd(words, start);
      if (next === undefined || isNamed(namedEnds, start, next) || isCommonWord(words, start, next)) break;
      yield {
        start,
        end: next,
        name: text.slice(start, next),
        evidence: [start, next],
        roles,
        figure: false,
        confidence: 0.85,
      };
      end = next;
    }
  }
}

/** 商城县人民政府县长 陈伟民, on a line of its own: who gave the speech below. */
function isSignature(text: string, place: number): boolean {
  return /^[ \u3000]\p{Script=Han}{2,4}(?:\n|$)/u.test(text.slice(place, place + 6));
}

function isPost(text: string, start: number): boolean {
  return text[start] === '副' || TITLES.longestAt(text, start) !== undefined;
}

const PAST = /(?:曾任|时任|原任)[^，。；：！？\n]*$/u;
const LONGEST_BRACKET = 24;

/** 副局长（时任岷县副县长）杜永红: an aside between a post and its name, and the posts that it gives. */
function parseBracket(
  words: TaggedWords,
  place: number,
  bodyEndingAt: BodyEndingAt,
): { readonly end: number; readonly roles: readonly ParsedRole[] } | undefined {
  const { text } = words;
  if (text[place] !== '（') return undefined;
  const close = text.indexOf('）', place);
  if (close < 0 || close - place > LONGEST_BRACKET) return undefined;
  const roles =
    TITLES_BY_END.longestEndingAt(text, close) === undefined ? undefined : parseRoles(words, close, bodyEndingAt);
  return { end: close + 1, roles: roles?.roles ?? [] };
}

/** Tells whether a body or a place begins here and takes in the whole name (印度 in a list of guests). */
function isNamed(namedEnds: ReadonlyMap<number, number>, start: number, end: number): boolean {
  return (namedEnds.get(start) ?? 0) >= end;
}

const DOTTED = /^[\u4e00-\u9fff]{2,5}·[\u4e00-\u9fff]/u;

/** A title is not a piece of a longer word (总工 in 总工程师). The tagger may run it into an unknown name, or into 任何. */
function endsApart(words: TaggedWords, place: number): boolean {
  // 部长官: another title runs over this end.
  for (const later of [place + 1, place + 2])
    if ((TITLES_BY_END.longestEndingAt(words.text, later)?.start ?? place) < place) return false;
  // 副司长江进: the tagger reads 长江.
  const isCut =
    words.startOf[place] === place - 1 &&
    /(?:[司厅署处科局部]|[^一-龥]副[院校行馆社所])长$/u.test(words.text.slice(Math.max(0, place - 4), place));
  // 村民法图·萨尔: the tagger reads 民法.
  if (DOTTED.test(words.text.slice(place, place + 8))) return true;
  return isWordStart(words, place) || isCut || /^(?:x|nr|r)/u.test(words.tagOf[place] ?? '') || isRunInto(words, place);
}

/** 熬盐人马进财坐在…, 村医方大庆，: the tagger runs the last letter of the post and the surname into a word. */
function isRunInto(words: TaggedWords, place: number): boolean {
  const { text, startOf, endOf } = words;
  if (startOf[place] !== place - 1 || endOf[place] !== place + 1 || !SURNAMES.has(text[place] ?? '')) return false;
  const end = findNameEnd(words, place);
  return end === place + 3 && (/[，。：、]/u.test(text[end] ?? '') || isWordStart(words, end));
}

// 梁某某研究员团队, 院士领衔: an unknown name before these is a person's.
const SCHOLAR = /^(?:研究员|教授|副教授|院士|博士)(?:团队|课题|等|领衔|带领|牵头|介绍|表示|认为|[，、说在为])/u;

// Posts that may also follow a name; 农村居民 is not a person.
const BEHIND_NAMES =
  /(?:书记|主席|总统|总理|首相|长|院士|教授|研究员|博士|先生|女士|老师|主任|经理|总裁|委员|工程师|医生|医师|律师|师傅|大使|发言人|导演|教练)$/u;

/** Names before a post (习近平总书记, 王皓院士): only words that the dictionary or the reader knows as names. */
function* findBeforeTitles(words: TaggedWords, bodyEndingAt: BodyEndingAt): Generator<PersonMention> {
  const { text, startOf, tagOf } = words;
  for (const { start, end, value } of TITLES.leftmost(text)) {
    if (start === 0) continue;
    const from = startOf[start - 1] ?? start;
    const length = start - from;
    if (length < 2 || length > 4 || !SURNAMES.has(text[from] ?? '') || findNameEnd(words, end) !== undefined) continue;
    if (!BEHIND_NAMES.test(text.slice(start, end))) continue;
    const isScholar = length === 3 && tagOf[from] === 'x' && SCHOLAR.test(text.slice(start, end + 2));
    // 市商务局陈慕白局长: the body right before the name.
    const body = bodyEndingAt(from);
    // 会上，吴萍局长说: an unknown word between a mark and a post, and a verb after the post.
    const isAddressed =
      length <= 3 &&
      tagOf[from] === 'x' &&
      (body !== undefined || /^[，。；：！？”、\n和与]?$/u.test(text[from - 1] ?? '')) &&
      (SPEECH_PHRASES.longestAt(text, end) !== undefined || ACTS.test(text.slice(end, end + 3)) || text[end] === '、');
    if (!/^nr/u.test(tagOf[from] ?? '') && !isScholar && !isAddressed) continue;
    const isBack = /[该本][院校所]$/u.test(text.slice(Math.max(0, from - 2), from));
    const role: ParsedRole = {
      title: text.slice(start, end),
      organization: body ?? null,
      official: value.official,
      group: false,
      refersBack: isBack,
    };
    yield {
      start: from,
      end: start,
      name: text.slice(from, start),
      evidence: [from, end],
      roles: [role],
      figure: false,
      confidence: 0.8,
    };
  }
}

const ACTS = /^(?:参加|出席|主持|会见|陪同|率队|致辞|作报告|讲话|宣布)/u;

/** Names at the head of a clause before a verb of saying or presiding: “……。”赵福军说. */
function* findSpeakers(words: TaggedWords): Generator<PersonMention> {
  const { text } = words;
  for (let place = 2; place < text.length; place++) {
    if (SPEECH_PHRASES.longestAt(text, place) === undefined && !ACTS.test(text.slice(place, place + 3))) continue;
    for (const length of [3, 2]) {
      const start = place - length;
      if (start < 0 || !/^[，。；：！？”、\n—…]?$/u.test(text[start - 1] ?? '')) continue;
      if (!SURNAMES.has(text[start] ?? '') || isCommonWord(words, start, place) || !looksLikeName(words, start, place))
        continue;
      if (findNameEnd(words, start) !== place) continue;
      yield {
        start,
        end: place,
        name: text.slice(start, place),
        evidence: [start, place],
        roles: [],
        figure: false,
        confidence: 0.75,
      };
      break;
    }
  }
}

/** Posts that follow the name of their holder. */
const HEADS_OF_STATE = /^(?:总书记|国家主席|主席|总统|总理|首相|委员长|国务委员|外长|部长|副总理|国王|秘书长|行长)$/u;

/** Tells whether the name of a public figure ends at a place. */
function endsFigure(text: string, place: number): boolean {
  for (let start = Math.max(0, place - 6); start < place - 1; start++)
    if (PUBLIC_FIGURES.longestAt(text, start)?.end === place) return true;
  return false;
}

function* findFigures(words: TaggedWords): Generator<PersonMention> {
  const { text, tagOf } = words;
  // Each post is looked up once, however often its holder is named.
  const said = new Map<string, boolean>();
  const isSaid = (post: string): boolean => {
    const known = said.get(post) ?? text.includes(post);
    said.set(post, known);
    return known;
  };
  for (const { start, end, value } of PUBLIC_FIGURES.leftmost(text)) {
    const apart = isWordStart(words, start) && (isWordStart(words, end) || findNameEnd(words, start) === end);
    if (!apart && !/^(?:x|nr)/u.test(tagOf[start] ?? '')) continue;
    if (/^(?:·|新时代|法治思想|经济思想|外交思想|生态文明思想|文化思想|强军思想)/u.test(text.slice(end, end + 8)))
      continue;
    const role = findFigureRole(text, end, value, isSaid);
    yield {
      start,
      end,
      name: value.name,
      evidence: [start, role?.office === undefined ? end + (role?.title.length ?? 0) : end],
      roles: role === undefined ? [] : [role],
      figure: true,
      confidence: 0.9,
    };
  }
}

/**
 * Reads the post of a public figure: the one printed after the name, else the well-known one if the text mentions it.
 */
function findFigureRole(
  text: string,
  end: number,
  { post, body }: PublicFigure,
  isSaid: (post: string) => boolean,
): ParsedRole | undefined {
  const printed = TITLES.longestAt(text, end);
  const title = printed === undefined ? '' : text.slice(printed.start, printed.end);
  const common = { organization: null, official: true, group: false, refersBack: false };
  if (HEADS_OF_STATE.test(title)) return { title, ...common };
  return post !== null && isSaid(post) ? { title: post, ...common, office: body } : undefined;
}

/** Tells whether the name is really a common word of the dictionary (方面, 高度, 农户). */
function isCommonWord({ startOf, endOf, tagOf }: TaggedWords, start: number, end: number): boolean {
  return (
    startOf[start] === start && (endOf[start] ?? 0) >= end && !/^(?:nr|nrt|nrfg|x|nz|ns)$/u.test(tagOf[start] ?? 'x')
  );
}

/** A bare name needs a word that the tagger took for a name, or did not know. */
function looksLikeName({ text, startOf, tagOf, endOf }: TaggedWords, start: number, end: number): boolean {
  if (startOf[start] !== start) return false;
  for (let at = start; at < end; at = endOf[at] ?? end) {
    if ((endOf[at] ?? end) > end && tagOf[at] !== 'x') return false;
    const word = text.slice(at, endOf[at]);
    if (word.length >= 2 && !/^(?:nr|nrt|nrfg|x|nz|ns|n)$/u.test(tagOf[at] ?? 'x')) return false;
  }
  return true;
}
