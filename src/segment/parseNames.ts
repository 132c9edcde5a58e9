import surnames from '../../seeds/lexicons/surnames.json' with { type: 'json' };

const SINGLE: ReadonlySet<string> = new Set(surnames.single);
const COMPOUND: ReadonlySet<string> = new Set(surnames.compound);
// What a byline says about people that is not their name.
const ROLES =
  /(?:本报|本刊|本网|新华社|中新社|中新网|全媒体|融媒体|融媒|首席|特约|特派|见习|实习|驻站|驻|本台|共享联盟|联盟)*(?:记者|通讯员|实习生|报道员|特稿|摄影报道|摄影|报道|撰文|撰稿|编译|整理|作者|文字|图片|评论员|主笔|供图)(?:站)?|(?<= )[\p{Script=Han}]{2,4}(?:报道|专电|电)$|[■□●◎▲]|(?<![\p{Script=Han}])(?:文|图|摄)(?=[/／ :：丨|])|(?<= )(?:文|图)$|(?<=[\p{Script=Han} ])摄$|\/(?:文|图|摄)/gu;

/** The medium, or its channel, for which someone reports: 农民日报·中国农网记者, 总台中国之声记者. */
const OF_MEDIUM =
  /(?<![\p{Script=Han}·/／])(?!通讯员|记者)[\p{Script=Han}·/／A-Za-z]{2,20}?(?=(?:实习|见习|首席|特约|高级|驻[\p{Script=Han}]{2,4})?(?:记者|评论员)[ ：:])|[\p{Script=Han}·]{0,12}(?:报|网|社|台|新闻|之声|财经|视频|周刊|在线|客户端|央视|传媒|融媒|融媒体中心|总站)(?=(?:实习|见习|首席|特约|高级|驻[\p{Script=Han}]{2,4})?(?:记者|评论员|通讯员))|[\p{Script=Han}]{0,4}(?:责任编辑|责编|编辑|校对|编审|审核)[ ：:/／][\p{Script=Han}]{2,3}(?![\p{Script=Han}])/gu;

/** Local newsrooms that are before a name: 共享联盟·云和王凤凤, 县融媒体中心 王凤凤. */
const NEWSROOM = /(?:联盟|融媒体?|融媒体中心|传媒|中心|报社?|电视台|台)$/u;

/**
 * Parses the people of a byline (`谢希瑶 邹多为 通讯员龚洁节`), in their order. Letters set apart (`李 强`) are one name; names run
 * together are separated if surnames show where. Undefined if something in it is not a name.
 */
export function parseNames(byline: string): readonly string[] | undefined {
  const tokens = byline
    .replace(OF_MEDIUM, '')
    .replace(ROLES, (role, at: number) => (/\s/u.test(byline.charAt(at + role.length)) ? '、 ' : '、'))
    .split(/[、，,;；/／|丨＆&:：]+|\s+/u)
    .filter((token) => token !== '' && !NEWSROOM.test(token));
  const hasRole = byline.search(ROLES) >= 0;
  const names: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    const apart = takeLetters(tokens, at);
    if (apart.length > 1) {
      names.push(...(partNames(apart) ?? apart.match(/.{1,2}/gu) ?? []));
      at += apart.length - 1;
      continue;
    }
    const parted = partNames(token) ?? (hasRole && standsApart(byline, token) ? [token] : undefined);
    if (parted === undefined) return undefined;
    names.push(...parted);
  }
  return names.every((name) => /^[\p{Script=Han}·]{2,14}$/u.test(name)) ? [...new Set(names)] : undefined;
}

/** Takes the letters that stand apart from each other from a place on: one name (`邬 梦 雯`) or several. */
function takeLetters(tokens: readonly string[], from: number): string {
  let letters = '';
  for (let at = from; tokens[at]?.length === 1; at++) letters += tokens[at] ?? '';
  return letters;
}

/**
 * Tells whether spaces set a short word apart: next to a role it is then a name, even if it begins with no known
 * surname.
 */
function standsApart(byline: string, token: string): boolean {
  const at = byline.indexOf(token);
  return (
    token.length <= 3 &&
    /(?:^|[\s、])$/u.test(byline.slice(0, at)) &&
    /^(?:$|[\s、])/u.test(byline.slice(at + token.length))
  );
}

function partNames(token: string): readonly string[] | undefined {
  if (token.includes('·')) return partSender(token);
  if (isName(token)) return [token];
  // Two or three names run together: each has two or three letters.
  for (const size of [3, 2]) {
    if (token.length <= size + 1 || token.length > 12 || !isName(token.slice(0, size))) continue;
    const rest = partNames(token.slice(size));
    if (rest !== undefined) return [token.slice(0, size), ...rest];
  }
  return undefined;
}

/** A foreign name, or a local newsroom before the name. */
function partSender(token: string): readonly string[] | undefined {
  const [sender = '', last = ''] = [token.slice(0, token.indexOf('·')), token.slice(token.lastIndexOf('·') + 1)];
  if (!NEWSROOM.test(sender)) return /^[\p{Script=Han}·]{3,14}$/u.test(token) ? [token] : undefined;
  const name = [last.slice(-3), last.slice(-2)].find(isName);
  return name === undefined ? undefined : [name];
}

function isName(token: string): boolean {
  if (token.length === 4) return COMPOUND.has(token.slice(0, 2));
  return (token.length === 2 || token.length === 3) && (SINGLE.has(token.charAt(0)) || COMPOUND.has(token.slice(0, 2)));
}
